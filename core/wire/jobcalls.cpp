// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The forms of the calls about jobs and files.
#include "core/wire/callcoding.h"

namespace forecourt::wire {

template struct Call<RolloutId, RolloutRequest>;
template struct Call<void, RolloutId, QString>;
template struct Call<void, JobId, QString>;
template struct Call<void, JobId, std::optional<TransferProtocol>, QString>;
template struct Call<void, JobId, int, QString>;
template struct Call<QList<JobId>, LogRequest>;
template struct Call<Page<FirmwareJob>, JobQuery>;
template struct Call<Page<LogJob>, JobQuery>;
template struct Call<FirmwareInspection, QString, FirmwareSignature>;
template struct Call<FirmwareFileId, QString, FirmwareFacts, QString>;
template struct Call<void, FirmwareFileId, FirmwareFacts, QString>;
template struct Call<void, FirmwareFileId, QString>;
template struct Call<void, QList<StationFileId>, QString>;
template struct Call<void, StationFileId, bool>;
template struct Call<void, FileRetention, QString>;
template struct Call<QByteArray, StationFileId, qint64, int>;
template struct Call<ArchiveListing, StationFileId>;
template struct Call<MemberText, StationFileId, int, qint64, int>;
template struct Call<ArchiveHits, StationFileId, std::optional<int>, QString>;

} // namespace forecourt::wire
