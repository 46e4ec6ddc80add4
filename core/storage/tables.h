// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything the writer writes to, on one connection.
#pragma once

#include "core/storage/repositories/alerttable.h"
#include "core/storage/repositories/checktable.h"
#include "core/storage/repositories/jobtable.h"
#include "core/storage/repositories/documenttable.h"
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
#include "core/storage/settler.h"

namespace forecourt::storage {

/// The tables of forecourt.sqlite with their statements prepared. Thread: writer.
struct Tables {
    /// \a pricer: null prices nothing.
    explicit Tables(Connection& open, const ports::Pricer* pricer = nullptr)
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
        , settler(open, pricer)
        , documents(open)
    {
        setTimeZone(zoneOf(site.settings().timeZone));
    }

    void setTimeZone(const QTimeZone& zone)
    {
        transactions.setTimeZone(zone);
        settler.setTimeZone(zone);
        documents.setTimeZone(zone);
    }
    /// At a start: reports go by the site's clock from now on, and nobody was online since the last thing that happened.
    void beginReports()
    {
        settler.reports.setTimeZone(zoneOf(site.settings().timeZone));
        if (const qint64 lastAt = connection.readInteger("SELECT at FROM events ORDER BY id DESC LIMIT 1"); lastAt > 0)
            settler.reports.endOnline(QDateTime::fromMSecsSinceEpoch(lastAt, Qt::UTC));
    }
    /// Forgets what was learned in a transaction that was rolled back.
    void forget()
    {
        samples.forgetSeries();
        settler.forget();
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
    Settler settler;
    DocumentTable documents;
};

} // namespace forecourt::storage
