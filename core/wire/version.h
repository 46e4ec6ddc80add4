// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which form of values a console and a service speak with one another.
#pragma once

namespace forecourt::wire {

/// Raised whenever a struct, an enum or a call of this folder changes: values are read by position, so both sides
/// must have the same number. tst_wireform refuses another form under the same number: the form of each version is kept
/// in tests/data/wire. There is no other promise: the console's routes are for our own console alone.
inline constexpr int Version = 5;

/// Header of every request and answer: the number above.
inline constexpr auto VersionHeader = "Forecourt-Wire";
/// Header of every request: which console asks, the same on its stream and its calls. What it holds ends with its stream.
inline constexpr auto ConsoleHeader = "Forecourt-Console";
/// Header of every request and answer: the program's version, for sentences.
inline constexpr auto ProgramHeader = "Forecourt-Version";
/// Header of an answer that says nothing because the service is stopping: whether the call was done is unknown.
inline constexpr auto StoppingHeader = "Forecourt-Stopping";
/// Content of requests and answers of calls.
inline constexpr auto CallContent = "application/cbor";
/// The most that the arguments of one call take, in bytes.
inline constexpr int LongestCall = 16 * 1024 * 1024;
/// Before the id of a file that was brought (PUT /api/v1/firmware/content), where a call about firmware wants a path.
inline constexpr auto UploadPrefix = "upload:";
/// Content of the stream of changes. Source: RFC 8742.
inline constexpr auto StreamContent = "application/cbor-seq";

} // namespace forecourt::wire
