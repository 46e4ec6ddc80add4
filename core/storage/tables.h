// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything the writer writes to, on one connection.
#pragma once

#include "core/storage/repositories/alerttable.h"
#include "core/storage/repositories/checktable.h"
#include "core/storage/repositories/jobtable.h"
#include "core/storage/repositories/journaltable.h"
#include "core/storage/repositories/limitstable.h"
#include "core/storage/repositories/plantable.h"
#include "core/storage/repositories/readingtable.h"
#include "core/storage/repositories/reservationtable.h"
#include "core/storage/repositories/sampletable.h"
#include "core/storage/repositories/sitetable.h"
#include "core/storage/repositories/stationtable.h"
#include "core/storage/repositories/tokentable.h"
#include "core/storage/repositories/transactiontable.h"
#include "core/storage/repositories/vendortable.h"

namespace forecourt::storage {

/// The tables of forecourt.sqlite with their statements prepared. Thread: writer.
struct Tables {
    explicit Tables(Connection& open)
        : connection(open)
        , site(open)
        , stations(open)
        , tokens(open)
        , transactions(open)
        , samples(open)
        , journal(open)
        , alerts(open)
        , checks(open)
        , reservations(open)
        , readings(open)
        , plans(open)
        , limits(open)
        , vendors(open)
        , jobs(open)
    {
        transactions.setTimeZone(zoneOf(site.settings().timeZone));
    }

    /// UTC for a name nobody knows.
    [[nodiscard]] static QTimeZone zoneOf(const QString& name)
    {
        const QTimeZone zone(name.toUtf8());
        return zone.isValid() ? zone : QTimeZone::utc();
    }

    Connection& connection;
    SiteTable site;
    StationTable stations;
    TokenTable tokens;
    TransactionTable transactions;
    SampleTable samples;
    JournalTable journal;
    AlertTable alerts;
    CheckTable checks;
    ReservationTable reservations;
    ReadingTable readings;
    PlanTable plans;
    LimitsTable limits;
    VendorTable vendors;
    JobTable jobs;
};

} // namespace forecourt::storage
