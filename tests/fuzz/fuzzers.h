// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace godwit::fuzz
{

/// Feeds any bytes to one parser and ends the program where it crashes or breaks what it promises. libFuzzer
/// and tst_fuzz use the same functions.
struct Fuzzer
{
    const char *name; ///< of the target, and of its folder in corpus/
    void (*one)(std::string_view bytes);
};

/// The list of parsers. To add one: its file, its line in fuzzers.cpp, a small corpus.
std::span<const Fuzzer> fuzzers();

void fuzzCsv(std::string_view bytes);        ///< any split into chunks gives the same records
void fuzzDefinition(std::string_view bytes); ///< what is read and written again is the same
void fuzzTimes(std::string_view bytes);      ///< status words, dates and times
void fuzzScripts(std::string_view bytes);    ///< the script splitters of every store
void fuzzQuoting(std::string_view bytes);    ///< identifiers, read back as the servers read them
void fuzzRedactor(std::string_view bytes);   ///< no secret stays, and twice is once
void fuzzPgCopy(std::string_view bytes);     ///< PostgreSQL's binary COPY, in any pieces
void fuzzMariaField(std::string_view bytes); ///< MariaDB's fields
void fuzzAddress(std::string_view bytes);    ///< of databases, and their fields; no password is shown
void fuzzJournal(std::string_view bytes);    ///< records that are whole, torn, hostile; files of them

/// Ends the program: what was promised, and the input that broke it is the fuzzer's.
[[noreturn]] void broken(const char *promise);

inline void promise(bool holds, const char *what)
{
    if (!holds)
        broken(what);
}

/// Takes single bytes off the front, as choices: 0 where there are none left.
inline unsigned char choice(std::string_view &bytes)
{
    if (bytes.empty())
        return 0;
    const auto first = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    return first;
}

} // namespace godwit::fuzz
