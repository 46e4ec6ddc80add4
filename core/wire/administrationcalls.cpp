// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The forms of the calls by which the owner decides something.
#include "core/wire/callcoding.h"

namespace forecourt::wire {

template struct Call<void, SiteSettings>;
template struct Call<api::SaveOutcome, StationId, api::StationChange>;
template struct Call<void, StationId, QString>;
template struct Call<void, StationId>;
template struct Call<void, StationId, StationId>;
template struct Call<void, StationId, QByteArray>;
template struct Call<api::SaveOutcome, TokenRecord>;
template struct Call<void, QString>;
template struct Call<PersonId, PersonRecord>;
template struct Call<void, PersonId>;
template struct Call<NewPersonIds, RosterBatch>;
template struct Call<void, bool>;
template struct Call<void, bool, QList<StationId>>;
template struct Call<void, QList<AlertId>, QString>;
template struct Call<void, QList<AlertId>, QDateTime, QString>;
template struct Call<void, QList<AlertId>>;
template struct Call<void, AlertSettings>;
template struct Call<void, AlertSettings, api::NewSecrets>;
template struct Call<DeliveryOutcome, DeliveryChannel, AlertSettings, api::NewSecrets>;
template struct Call<void, StationId, LocalListOptions, QString>;
template struct Call<void, StationId, bool, QString>;
template struct Call<CheckId, CheckRecord>;
template struct Call<QList<CheckRecord>, StationId>;
template struct Call<void, CheckId>;
template struct Call<void, SettingsTemplate>;
template struct Call<SettingsTemplate>;
template struct Call<QList<SettingsReading>, StationId>;
template struct Call<BackupFacts>;
template struct Call<void, api::BackupPlan>;
template struct Call<QList<api::BackupFile>>;
template struct Call<QString>;
template struct Call<api::BackupMade>;
template struct Call<api::BackupMade, api::ArchiveWish>;
template struct Call<api::BackupSummary, QString>;
template struct Call<void>;

} // namespace forecourt::wire
