// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/figures.h"
#ifdef FORECOURT_WINDOW
#include "app/bench/reportpagefigure.h"
#endif
#include "core/storage/connection.h"
#include "core/storage/jsoncodec.h"
#include "core/storage/reportreader.h"
#include "core/storage/repositories/reporttable.h"
#include "core/storage/repositories/sampletable.h"
#include "core/storage/samplepacking.h"
#include "core/storage/storage.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

namespace forecourt::bench {

namespace {

using storage::Connection;

constexpr int SessionSeconds = 4 * 3600;
constexpr int SampleSeconds = 30;
constexpr double BytesGoal = 24.0;
constexpr int ReportStations = 100;
constexpr int ReportYears = 3;
constexpr int PerTransaction = 5'000;
constexpr qint64 ReportGoalMs = 300;
constexpr int Rounds = 5;

QDateTime firstDay()
{
    return QDateTime(QDate(2023, 1, 1), QTime(0, 0), Qt::UTC);
}

/// An empty database in \a folder, opened for writing beside nobody.
Result<std::unique_ptr<Connection>> emptyDatabase(const QString& folder)
{
    SystemClock clock;
    QObject context;
    {
        storage::Storage storage(folder, clock, &context);
        if (const Result<void> opened = await(storage.open()); !opened)
            return tl::unexpected(opened.error());
    }
    return std::make_unique<Connection>(folder + QStringLiteral("/forecourt.sqlite"), Connection::Access::ReadWrite);
}

/// Register, power, three currents and three voltages of one charge.
void addCharge(storage::SampleTable& table, TransactionKey key, const QDateTime& start, std::mt19937& random)
{
    std::vector<MeterSample> samples;
    qint64 milliWh = qint64(random() % 1'000'000) * 1000;
    const auto add = [&samples](const QDateTime& at, Measurand measurand, Phase phase, qint64 milli) {
        MeterSample sample;
        sample.at = at;
        sample.measurand = measurand;
        sample.phase = phase;
        sample.milli = milli;
        samples.push_back(std::move(sample));
    };
    for (int s = 0; s < SessionSeconds; s += SampleSeconds) {
        const QDateTime at = start.addSecs(s);
        milliWh += 91'000 + qint64(random() % 1'000);
        add(at, Measurand::EnergyActiveImportRegister, Phase::Overall, milliWh);
        add(at, Measurand::PowerActiveImport, Phase::Overall, 11'000'000 + qint64(random() % 60'000));
        for (const Phase phase : {Phase::L1, Phase::L2, Phase::L3}) {
            add(at, Measurand::CurrentImport, phase, 15'900 + qint64(random() % 200));
            add(at, Measurand::Voltage, phase, 229'000 + qint64(random() % 3'000));
        }
    }
    table.add(key, samples);
}

qint64 bytesOf(Connection& connection)
{
    return connection.readInteger("SELECT SUM(pgsize) FROM dbstat WHERE name IN ('samples', 'sample_blocks', 'sample_blocks_to_thin')");
}

bool fillSessions(Connection& connection, int sessions, std::mt19937& random)
{
    storage::SampleTable table(connection);
    for (int i = 1; i <= sessions; ++i) {
        connection.execute("BEGIN");
        // ended long ago: only then values are packed
        connection.execute("INSERT INTO transactions (key, number, protocol_id, station, evse, connector, token, token_folded, token_kind, "
                           "person_name, state, flags, needs_attention, authorization_status, started_at, start_station_time, "
                           "stop_station_time, meter_start, stop_reason, note, sort_at, search) VALUES (" + QByteArray::number(i) + ", '"
                           + QByteArray::number(i) + "', '', 'CP', 1, 1, '', '', 0, '', 1, 0, 0, 0, 0, '" + QByteArray::number(i)
                           + "', '', 0, 0, '', 0, '')");
        addCharge(table, TransactionKey(i), firstDay().addSecs(qint64(i) * 6 * 3600), random);
        if (!connection.execute("COMMIT"))
            return false;
    }
    return true;
}

bool fillReports(Connection& connection, int sessions, std::mt19937& random)
{
    for (int i = 0; i < ReportStations; ++i) {
        StationRecord record;
        record.firstSeenAt = firstDay();
        record.evseCount = 2;
        storage::Statement row(connection, "INSERT INTO stations (id, name, search, is_archived, password_hashes_json, record_json, variables_json, "
                                           "quirks_json, connectors_json) VALUES (?1, '', '', 0, '[]', ?2, '[]', '[]', '[]')");
        row.run(QStringLiteral("CP-%1").arg(i, 3, 10, QLatin1Char('0')), storage::toText(storage::toJson(record)));
    }
    storage::ReportTable table(connection);
    table.setTimeZone(QTimeZone("Europe/Berlin"));
    const QString currency = QStringLiteral("EUR");
    for (int i = 0; i < sessions; ++i) {
        if (i % PerTransaction == 0)
            connection.execute("BEGIN");
        const StationId station(QStringLiteral("CP-%1").arg(random() % ReportStations, 3, 10, QLatin1Char('0')));
        storage::CountedSession session;
        session.from = firstDay().addSecs(qint64(random() % (ReportYears * 365 * 24)) * 3600 + qint64(random() % 3600));
        session.to = session.from.addSecs(1800 + qint64(random() % 10'000));
        session.energy = Energy::fromWh(1'000 + qint64(random() % 40'000));
        session.isCounted = true;
        table.addSession(station, session, 1);
        const qint64 cents = 50 + qint64(random() % 2'000);
        table.addMoney(station, session.from, {cents, currency}, {cents * 119 / 100, currency}, 1);
        const bool isEnd = i % PerTransaction == PerTransaction - 1 || i == sessions - 1;
        if (isEnd && !connection.execute("COMMIT"))
            return false;
    }
    return true;
}

qint64 readingMs(Connection& connection, ReportStep step)
{
    ReportQuery query;
    query.from = firstDay().date();
    query.to = query.from.addYears(ReportYears).addDays(-1);
    query.step = step;
    QElapsedTimer timer;
    timer.start();
    const Report report = storage::ReportReader(connection, query, QTimeZone("Europe/Berlin"), firstDay().addYears(ReportYears)).read();
    const qint64 took = timer.elapsed();
    return report.totals.sessions > 0 ? took : ReportGoalMs * 1000;
}

} // namespace

Result<bool> measureSamples(const Options& options)
{
    QTemporaryDir folder;
    auto connection = emptyDatabase(folder.filePath(QStringLiteral("data")));
    if (!connection)
        return tl::unexpected(connection.error());
    std::mt19937 random(1);
    if (!fillSessions(**connection, options.sampleSessions, random))
        return tl::unexpected((*connection)->result().error());
    const qint64 samples = (*connection)->readInteger("SELECT COUNT(*) FROM samples");
    const qint64 rows = bytesOf(**connection);
    QElapsedTimer timer;
    timer.start();
    const QDateTime now = firstDay().addYears(1);
    for (bool isMore = true; isMore;) {
        (*connection)->execute("BEGIN");
        const auto packed = storage::packSlice(**connection, {}, now);
        if (!packed || !(*connection)->execute("COMMIT"))
            return failure(ErrorCode::StorageFailed, QStringLiteral("the values could not be packed"));
        isMore = *packed;
    }
    const double each = double(bytesOf(**connection)) / double(samples);
    std::printf("samples  %lld values of %d sessions: %.1f bytes each on disk with indexes (goal at most 24; as rows %.1f), packed at %.0f/ms\n",
                static_cast<long long>(samples), options.sampleSessions, each, double(rows) / double(samples),
                double(samples) / double(std::max<qint64>(1, timer.elapsed())));
    return each <= BytesGoal;
}

Result<bool> measureReports(const Options& options)
{
    QTemporaryDir folder;
    auto connection = emptyDatabase(folder.filePath(QStringLiteral("data")));
    if (!connection)
        return tl::unexpected(connection.error());
    std::mt19937 random(1);
    if (!fillReports(**connection, options.reportSessions, random))
        return tl::unexpected((*connection)->result().error());
    qint64 longest = 0;
    for (int round = 0; round < Rounds; ++round) {
        for (const ReportStep step : {ReportStep::Day, ReportStep::Week, ReportStep::Month, ReportStep::Year})
            longest = std::max(longest, readingMs(**connection, step));
    }
    std::printf("reports  %d sessions of %d stations in %d years: read for a report of all of them within %lld ms (goal at most %lld)\n",
                options.reportSessions, ReportStations, ReportYears, static_cast<long long>(longest), static_cast<long long>(ReportGoalMs));
#ifdef FORECOURT_WINDOW
    connection->reset();
    const auto page = longestReportPage(folder.path(), firstDay().date(), firstDay().date().addYears(ReportYears).addDays(-1));
    if (!page)
        return tl::unexpected(page.error());
    std::printf("reports  chosen in the window to painted: %.0f ms (goal at most %lld)\n", *page, static_cast<long long>(ReportGoalMs));
    return longest <= ReportGoalMs && *page <= double(ReportGoalMs);
#else
    return longest <= ReportGoalMs;
#endif
}

} // namespace forecourt::bench
