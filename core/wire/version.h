// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which form of values a console and a service speak with one another.
#pragma once

namespace forecourt::wire {

/// Raised whenever a struct, an enum or a call of this folder changes: values are read by position, so both sides
/// must have the same number. There is no other promise: the console's routes are for our own console alone.
inline constexpr int Version = 3;

/// Header of every request and answer: the number above.
inline constexpr auto VersionHeader = "Forecourt-Wire";
/// Header of every request and answer: the program's version, for sentences.
inline constexpr auto ProgramHeader = "Forecourt-Version";
/// Content of requests and answers of calls.
inline constexpr auto CallContent = "application/cbor";
/// Content of the stream of changes. Source: RFC 8742.
inline constexpr auto StreamContent = "application/cbor-seq";

} // namespace forecourt::wire
