// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How roll-outs, jobs and files look as JSON of the local API, and their words.
#pragma once

#include "core/domain/archivelook.h"
#include "core/domain/firmwarejob.h"
#include "core/domain/logjob.h"

#include <QJsonObject>
#include <QStringList>

namespace forecourt::localapi {

// all words in the order of the enumerators
[[nodiscard]] const QStringList& jobStateNames();
[[nodiscard]] const QStringList& jobWaitNames();
[[nodiscard]] const QStringList& jobNoteKindNames();
[[nodiscard]] const QStringList& firmwareStageNames();
[[nodiscard]] const QStringList& firmwareFailureNames();
[[nodiscard]] const QStringList& firmwareStallNames();
[[nodiscard]] const QStringList& firmwareMethodNames();
[[nodiscard]] const QStringList& rolloutStateNames();
[[nodiscard]] const QStringList& signatureVerdictNames();
[[nodiscard]] const QStringList& logStageNames();
[[nodiscard]] const QStringList& logFailureNames();
[[nodiscard]] const QStringList& logStallNames();
[[nodiscard]] const QStringList& logKindNames();
[[nodiscard]] const QStringList& protocolNames();
[[nodiscard]] const QStringList& archiveKindNames();

/// What opens a file host's address is never among it.
[[nodiscard]] QJsonObject jobToJson(const FirmwareJob& job);
[[nodiscard]] QJsonObject jobToJson(const LogJob& job);
[[nodiscard]] QJsonObject rolloutToJson(const FirmwareRollout& rollout);
[[nodiscard]] QJsonObject firmwareToJson(const FirmwareFile& file);
[[nodiscard]] QJsonObject stationFileToJson(const StationFile& file);
[[nodiscard]] QJsonObject listingToJson(const ArchiveListing& listing);

} // namespace forecourt::localapi
