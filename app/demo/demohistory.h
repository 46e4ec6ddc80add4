// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fills an empty data folder with a believable week for --demo.
#pragma once

#include "app/demo/demosite.h"
#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/engine/ports/stores.h"
#include "core/engine/ports/transport.h"

#include <QObject>
#include <QTimeZone>

#include <functional>
#include <random>

namespace forecourt::demo {

/// Where the demo is written, and what its chargers' passwords are made of.
struct Surroundings
{
    ports::TransactionStore& transactions;
    ports::SiteStore& sites;
    const ports::CredentialHasher& hasher;
    IdSource& ids;
    const Clock& clock;
};

/// Writes the demo's site, people and a week of sessions through the same stores the engine uses.
/// Repeatable: one seed gives the same week, told back from the present moment; only passwords differ. Thread: engine.
class DemoHistory : public QObject
{
    Q_OBJECT

public:
    DemoHistory(const Surroundings& around, quint32 seed, QObject* parent = nullptr);

    /// Writes everything, then calls \a done on this thread. Call once, before the engine starts.
    void write(std::function<void(Result<void>)> done);

    /// The chargers with their passwords, and their meters as the week left them; after write().
    [[nodiscard]] const QList<Station>& stations() const { return m_site.stations; }

private:
    struct Session
    {
        TransactionRecord record;
        std::vector<MeterSample> samples;
        bool isOrphan = false; ///< nobody saw it begin
    };

    void writePersons(qsizetype index);
    void writeStations();
    void planSessions();
    void planOddOnes(const QDateTime& midnight);
    void planDay(const Station& station, Connector& connector, const QDateTime& midnight);
    [[nodiscard]] Session aSession(const Station& station, const Connector& connector, const QDateTime& start,
                                   qint64 wattHours, qint64 powerW);
    void writeSessions(qsizetype index);
    void writeSitePower();
    void writeTroubles();
    [[nodiscard]] QTimeZone zone() const;
    [[nodiscard]] QDate firstDay() const;
    void finish(Result<void> result);
    [[nodiscard]] qint64 between(qint64 low, qint64 high);

    ports::TransactionStore& m_transactions;
    ports::SiteStore& m_sites;
    const ports::CredentialHasher& m_hasher;
    IdSource& m_ids;
    QDateTime m_now;
    std::mt19937 m_random;
    Site m_site = site();
    QList<Session> m_sessions;
    int m_waiting = 0;
    std::function<void(Result<void>)> m_done;
};

} // namespace forecourt::demo
