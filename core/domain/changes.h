// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What changed since the last batch: how engine state reaches the window.
#pragma once

#include "core/domain/alert.h"
#include "core/domain/chargingstation.h"
#include "core/domain/command.h"
#include "core/domain/firmwarejob.h"
#include "core/domain/cost.h"
#include "core/domain/idtoken.h"
#include "core/domain/locallist.h"
#include "core/domain/logjob.h"
#include "core/domain/plannedaction.h"
#include "core/domain/powerlimits.h"
#include "core/domain/reservation.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"
#include "core/domain/transferchoice.h"
#include "core/domain/vendordata.h"

#include <QList>
#include <QMetaType>

#include <memory>

namespace forecourt {

using StationPointer = std::shared_ptr<const StationState>;
using TransactionPointer = std::shared_ptr<const TransactionRecord>;
using CommandPointer = std::shared_ptr<const CommandRecord>;

/// What changed of jobs and files. A snapshot has all there is of the last 30 days, and what is open.
struct JobChanges
{
    QList<FirmwareRollout> rollouts;       ///< new and changed ones
    QList<FirmwareJobPointer> firmware;    ///< new and changed ones
    QList<LogJobPointer> logs;             ///< new and changed ones
    QList<FirmwareFile> firmwareFiles;     ///< new and changed ones, also those just removed
    QList<FirmwareFileId> deletedFirmware; ///< gone for good
    QList<StationFile> stationFiles;       ///< new and changed ones, also those just removed
    QList<StationFileId> deletedFiles;     ///< gone for good
    std::optional<FileRetention> retention;
    std::optional<QList<TransferOffering>> protocols; ///< the whole list
    std::optional<TransferFigures> figures; ///< of our file host, at most every 10 s

    [[nodiscard]] bool isEmpty() const
    {
        return rollouts.isEmpty() && firmware.isEmpty() && logs.isEmpty() && firmwareFiles.isEmpty() && deletedFirmware.isEmpty()
            && stationFiles.isEmpty() && deletedFiles.isEmpty() && !retention && !protocols
            && !figures;
    }
};

/// A set of changes; immutable. Batches are applied in the order of their revision; a gap means
/// "ask for a snapshot". Source: house-style.md §3c.
struct ChangeBatch
{
    quint64 revision = 0;
    bool isSnapshot = false; ///< replaces everything known before

    std::optional<SiteSettings> site;
    std::optional<SystemState> system;
    std::optional<DayTotals> today;

    QList<StationPointer> stations;
    QList<StationId> removedStations;          ///< archived
    QList<StationPointer> archivedStations;    ///< the archived ones that changed; a snapshot has all
    QList<TransactionPointer> transactions;    ///< running ones, and those that just ended
    QList<TransactionKey> removedTransactions; ///< no longer live
    QList<CommandPointer> commands;            ///< recent ones (the last 200)
    std::optional<QList<Candidate>> candidates; ///< the whole list
    QList<ConnectionAttempt> attempts;         ///< new ones, oldest first; a snapshot has the last 200
    QList<TokenRecord> tokens;
    QStringList removedTokens;                 ///< folded values
    QList<PersonRecord> persons;
    QList<PersonId> removedPersons;
    std::optional<QList<UnknownToken>> unknownTokens;
    QList<SitePowerPoint> sitePower;           ///< new points, 10 s apart; a snapshot has the last 2 h
    QList<AlertRecord> alerts;                 ///< new and changed ones; a snapshot has those not cleared, and the
                                               ///< cleared ones of the last 24 h
    std::optional<QList<PlannedAction>> plans; ///< the whole list
    std::optional<AlertSettings> alertSettings;
    QList<LocalListPointer> localLists;        ///< those that changed; a snapshot has one for each station in use
    QList<ReservationRecord> reservations;     ///< new and changed ones; a snapshot has those of the last 60 days
    QList<PowerLimitsPointer> powerLimits;     ///< of the stations whose limits changed; a snapshot has all
    std::optional<QList<VendorRule>> vendorRules; ///< the whole list
    QList<VendorTrafficPointer> vendorTraffic; ///< of the stations that sent or got one; a snapshot has all
    PriceUpdate prices;                        ///< the price book, and what running sessions cost
    std::optional<AlertDigest> digest;         ///< due now; never in a snapshot
    JobChanges jobs;
};
using ChangeBatchPointer = std::shared_ptr<const ChangeBatch>;

} // namespace forecourt

Q_DECLARE_METATYPE(forecourt::ChangeBatchPointer)
