// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace godwit
{

/// CRC-32C (Castagnoli, RFC 3720, appendix B.4): finds every burst of up to 32 flipped bits. Pass the former
/// result to go on over several pieces. Any thread.
quint32 crc32c(QByteArrayView bytes, quint32 former = 0);

} // namespace godwit
