// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and sentences for logs of chargers, what is inside their files, and support bundles.
#pragma once

#include "core/api/supportbundles.h"
#include "core/domain/archivelook.h"
#include "core/domain/logjob.h"
#include "ui/format/formatter.h"

#include <QStringList>

namespace forecourt::ui {

/// "Diagnostics", "Security log".
[[nodiscard]] QString logKindWord(LogKind kind);
/// One word: "Uploading", "Stalled", "Failed".
[[nodiscard]] QString logJobWord(const LogJob& job);
/// How the job stands, with bytes while they come; never empty.
[[nodiscard]] QString logJobSentence(const LogJob& job, const Formatter& format, const QDateTime& now);
/// Why nothing came, with the charger's own status; empty where it did not fail.
[[nodiscard]] QString logFailureSentence(const LogJob& job);
/// What to try now, one step each; empty where nothing is to be done.
[[nodiscard]] QStringList logSteps(const LogJob& job);
/// "04.05. 08:00 to 10:14", "everything".
[[nodiscard]] QString periodSentence(const std::optional<QDateTime>& from, const std::optional<QDateTime>& to, const Formatter& format,
                                     const QDateTime& now);
/// How long files stay.
[[nodiscard]] QString retentionSentence(const FileRetention& retention, const Formatter& format);

/// What a file is, and what is strange about it: "ZIP, 12 files".
[[nodiscard]] QString archiveSentence(const ArchiveListing& listing, const Formatter& format);

[[nodiscard]] QString bundlePartWord(api::BundlePartKind kind);
/// How many were masked, and what was not.
[[nodiscard]] QString bundleMaskSentence(const api::BundleContents& contents);

} // namespace forecourt::ui
