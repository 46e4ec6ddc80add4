// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The figures this program takes; each prints its line and says whether the goal is met.
#pragma once

#include "core/base/result.h"

namespace forecourt::bench {

/// How long and how many.
struct Options
{
    int seconds = 8;        ///< of measuring per figure, 1 and up
    int stations = 200;     ///< of the load figure
    int idleStations = 1000;
    int commandStations = 500; ///< that send while commands are measured
    int bulkStations = 200;    ///< that are reset at once, and that send while streams are read
    qint64 fileBytes = 100'000'000;    ///< of the file that is fetched; an upload has ten times as many
    int fileStations = 200;            ///< that send while files are fetched
    int pricedSessions = 1000;
    int sampleSessions = 200;          ///< whose values are packed
    int reportSessions = 1'000'000;    ///< that a report counts
    int monthSessions = 10'000;        ///< of the month that is printed
    int useSeconds = 60;    ///< how long the big site is used
    int settleSeconds = 0;  ///< of them, before growth of memory counts; 0: half of them
    int floodSeconds = 30;  ///< how long its messages are watched while many come
    int floodMessages = 1000; ///< that come a second then, calls and answers
    int trimSeconds = 300;  ///< how often the big site gives free memory back; 0: never
    int persons = 200;      ///< of the big site, with one tag each
    QString folder;         ///< of the big site, filled if it is empty and kept; empty: a temporary one
};

/// Round trips per second of the central system as a share of a bare echo on the same WebSocket library,
/// machine and run; both interleaved in three rounds. Goal: at least 0.5.
[[nodiscard]] Result<bool> measureLoad(const Options& options);

/// Resident memory of one idle station beyond the empty process. Goal: at most 40 KB.
[[nodiscard]] Result<bool> measureIdleMemory(const Options& options);

/// Operator commands through the local API and in bulk, and its event stream; each beside a bare relay in the same
/// run. Goals: p99 of API request to frame, and of answer to API response, under 5 ms each with 500 stations x 1
/// message/s; events at most 150 ms behind; 200 stations reset in bulk within 2 s of the slowest answer; ten readers of
/// the stream at 200 stations x 1 message/s cost at most 10 % of a core.
[[nodiscard]] Result<bool> measureCommands(const Options& options);

/// Twenty chargers fetch the same file over and over while 200 stations send one message a second; then one brings a file
/// of ten times its size. Goals: p99 of the answers rises by less than 20 ms against the same site without transfers in the
/// same run; the upload grows the site's memory by less than 16 MB.
[[nodiscard]] Result<bool> measureFiles(const Options& options);
/// 1,000 sessions of 500 values priced by four bands, on one core. Goal: under 1 s of processor time.
[[nodiscard]] Result<bool> measurePricing(const Options& options);

/// Bytes on disk of a meter value of an ended session, with indexes. Goal: at most 24.
[[nodiscard]] Result<bool> measureSamples(const Options& options);

/// The report of three years with a million sessions, all figures of the page: read, and from the choice in the window to the
/// painted page. Goal: within 300 ms each.
[[nodiscard]] Result<bool> measureReports(const Options& options);

/// 10,000 sessions of a month as a list and 40 statements, each as PDF, XLSX and CSV, beside an event loop. Goals: within 10 s, no
/// stall over 50 ms.
[[nodiscard]] Result<bool> measureMonth(const Options& options);

/// The window, offscreen, with 200 stations of two connectors that send one message a second each, while
/// every page is visited. Goal: no event-loop stall over 50 ms, 99 % within 16 ms.
[[nodiscard]] Result<bool> measureConsole(const Options& options);

/// The window on a site with 100,000 sessions, 5 million samples and 5 million messages. Goals: first paint
/// within 1.5 s, every page, tab and section within 150 ms, keystroke to rows within 150 ms, and to the first word of
/// progress where a search in the messages takes long; no stall over 50 ms while 1,000 messages a second come into the
/// open page of messages, nor while 200 stations send and everything is used, and then less than 1 MB of growth an hour.
[[nodiscard]] Result<bool> measureBigSite(const Options& options);

} // namespace forecourt::bench
