// SPDX-License-Identifier: Apache-2.0
// Nothing: a target that only compiles headers ahead has to have a source.
