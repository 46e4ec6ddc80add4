// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words for how files move between us and a charger, and for what became of work with them.
#pragma once

#include "core/api/livesite.h"
#include "core/base/error.h"
#include "core/domain/job.h"
#include "core/domain/transferchoice.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

/// "HTTP", "FTP with TLS".
[[nodiscard]] QString protocolWord(TransferProtocol protocol);
/// How a charger gets or brings its file, and why so: "HTTP: the charger names it"; says where none fits.
[[nodiscard]] QString protocolSentence(const TransferChoice& choice);
/// Which protocols are used for \a stations, and for whom none fits: "HTTP for 5 chargers, FTP for 1".
[[nodiscard]] QString transferSummary(const api::LiveSite& site, const QList<StationId>& stations, const std::optional<TransferProtocol>& byHand);
/// Why this computer does not offer a protocol: "another program uses its port"; empty: it offers it.
[[nodiscard]] QString protocolOffReason(const TransferOffering& offering);
/// Why a job waits for our file host, by its FirmwareJob::waitReason or LogJob::waitReason.
[[nodiscard]] QString fileHostReason(ErrorCode reason);
/// Why a protocol cannot be chosen now; empty: it can.
[[nodiscard]] QString protocolBlockedReason(const TransferOffering& offering);

/// One line of a job's log.
[[nodiscard]] QString jobNoteSentence(const JobNote& note, const Formatter& format);
/// Lucide: to the charger, from it, or of ours.
[[nodiscard]] QString jobNoteIcon(JobNoteKind kind);
/// The log as lines of text, for the clipboard.
[[nodiscard]] QString jobNotesText(const QList<JobNote>& notes, const Formatter& format);

/// A failure of api::Jobs; names come from \a site.
[[nodiscard]] QString jobErrorSentence(const Error& error, const api::LiveSite& site);
/// A failure of api::FileLibrary or api::SupportBundles.
[[nodiscard]] QString fileErrorSentence(const Error& error);

/// "12 MB of 41 MB, 29 %"; without a total "12 MB".
[[nodiscard]] QString bytesOf(qint64 done, qint64 total, const Formatter& format);

} // namespace forecourt::ui
