// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware and logs over the whole way: engine, OCPP, real ports of the file host, simulated stations.
#include "tests/integration/jobs/jobsite.h"
#include "tests/support/testprogram.h"

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::fleetjobs {

namespace {

constexpr int Stations = 6;
constexpr int Bad = 2;
constexpr int Patience = 30'000;

const QString& oldVersion()
{
    static const QString version = QStringLiteral("1.0.0");
    return version;
}

const QString& newVersion()
{
    static const QString version = QStringLiteral("2.1.0");
    return version;
}

} // namespace

class TestFleetJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_site.reset(); }
    void rollsOutOneByOneAndStopsAtAFailure();
    void fetchesWhatAStationWrote();
    void looksIntoAnArchive();

private:
    [[nodiscard]] FirmwareJobPointer job(RolloutId rollout, int station) const { return m_site->live->jobs().firmwareJobs(rollout).value(station); }
    [[nodiscard]] RolloutState state(RolloutId rollout) const { return m_site->live->jobs().rollout(rollout).value_or(FirmwareRollout()).state; }
    [[nodiscard]] bool areDone(RolloutId rollout, const QList<int>& stations) const;
    /// Waits until the log is here; the file of it, 0: none came.
    [[nodiscard]] StationFileId fetchLog(int station);

    std::unique_ptr<JobSite> m_site;
};

void TestFleetJobs::init()
{
    m_site = std::make_unique<JobSite>();
    QVERIFY(m_site->open(Stations));
    for (int i = 0; i < Stations; ++i)
        QTRY_VERIFY_WITH_TIMEOUT(m_site->isBooted(i), Patience);
}

bool TestFleetJobs::areDone(RolloutId rollout, const QList<int>& stations) const
{
    return std::all_of(stations.begin(), stations.end(), [this, rollout](int station) {
        const FirmwareJobPointer one = job(rollout, station);
        return one && one->state == JobState::Done && one->stage == FirmwareStage::Confirmed && one->versionSeen == newVersion()
            && one->bytesServed > 300'000 && m_site->version(station) == newVersion()
            && m_site->fleet.station(station).settings().firmwareVersion == newVersion();
    });
}

void TestFleetJobs::rollsOutOneByOneAndStopsAtAFailure()
{
    QVERIFY(m_site->fleet.station(Bad).forcedAnswers().set(QStringLiteral("UpdateFirmware"), QStringLiteral("installFails")));
    const auto file = m_site->addFirmware(newVersion());
    QVERIFY(file.has_value());
    RolloutRequest request;
    request.file = *file;
    for (int i = 0; i < Stations; ++i)
        request.stations.append(JobSite::name(i));
    request.user = QStringLiteral("test");
    int mostAtOnce = 0;
    connect(&m_site->live->jobs(), &api::LiveJobs::jobsChanged, this,
            [this, &mostAtOnce] { mostAtOnce = std::max(mostAtOnce, m_site->live->jobs().runningCount()); });
    const auto started = JobSite::await(m_site->engine->jobs().startRollout(request));
    QVERIFY(started);
    QTRY_COMPARE_WITH_TIMEOUT(state(*started), RolloutState::Stopped, Patience);
    QTRY_VERIFY(areDone(*started, {0, 1}));
    QCOMPARE(job(*started, Bad)->state, JobState::Failed);
    QCOMPARE(job(*started, Bad)->failure, FirmwareFailure::InstallationFailed);
    QCOMPARE(job(*started, Bad)->stationStatus, QStringLiteral("InstallationFailed"));
    for (int i = Bad + 1; i < Stations; ++i) {
        QVERIFY(job(*started, i)->isOpen());
        QCOMPARE(job(*started, i)->attempts, 0);
        QCOMPARE(m_site->version(i), oldVersion());
    }

    QVERIFY(JobSite::await(m_site->engine->jobs().resumeRollout(*started, QStringLiteral("test"))));
    QTRY_COMPARE_WITH_TIMEOUT(state(*started), RolloutState::Finished, Patience);
    QTRY_VERIFY(areDone(*started, {0, 1, 3, 4, 5}));
    QCOMPARE(m_site->version(Bad), oldVersion());
    QCOMPARE(mostAtOnce, 1);

    // repaired, and asked once more
    m_site->fleet.station(Bad).forcedAnswers().clear(QStringLiteral("UpdateFirmware"));
    QVERIFY(JobSite::await(m_site->engine->jobs().retry(job(*started, Bad)->id, std::nullopt, QStringLiteral("test"))));
    QTRY_VERIFY_WITH_TIMEOUT(areDone(*started, {Bad}), Patience);
    QCOMPARE(job(*started, Bad)->attempts, 2);
    disconnect(&m_site->live->jobs(), nullptr, this, nullptr);
}

StationFileId TestFleetJobs::fetchLog(int station)
{
    LogRequest request;
    request.stations = {JobSite::name(station)};
    request.user = QStringLiteral("test");
    const auto asked = JobSite::await(m_site->engine->jobs().requestLogs(request));
    if (!asked || asked->size() != 1)
        return {};
    const auto now = [this, id = asked->constFirst()] { return m_site->live->jobs().logJob(id); };
    const bool isOver = QTest::qWaitFor([&now] { return now() && !now()->isOpen(); }, Patience);
    return isOver && now()->state == JobState::Done && now()->files.size() == 1 ? now()->files.constFirst() : StationFileId();
}

void TestFleetJobs::fetchesWhatAStationWrote()
{
    const StationFileId file = fetchLog(0);
    QVERIFY(file.value() > 0);
    QTRY_VERIFY(m_site->live->jobs().stationFile(file).has_value());
    QVERIFY(m_site->live->jobs().stationFile(file)->name.startsWith(QStringLiteral("diagnostics-")));
    const auto listing = JobSite::await(m_site->engine->fileLibrary().listMembers(file));
    QVERIFY(listing);
    QCOMPARE(listing->kind, ArchiveKind::PlainFile);
    QCOMPARE(listing->members.size(), 1);
    const auto text = JobSite::await(m_site->engine->fileLibrary().readMember(file, 0, 0, 65'536));
    QVERIFY(text);
    QVERIFY(text->isText && text->isEnd);
    QVERIFY(text->bytes.startsWith("station F0\nfirmware 1.0.0\n"));
}

void TestFleetJobs::looksIntoAnArchive()
{
    const StationFileId file = fetchLog(JobSite::Packing);
    QVERIFY(file.value() > 0);
    QTRY_VERIFY(m_site->live->jobs().stationFile(file).has_value());
    QVERIFY(m_site->live->jobs().stationFile(file)->name.endsWith(QStringLiteral(".tar.gz")));
    api::FileLibrary& library = m_site->engine->fileLibrary();
    const auto listing = JobSite::await(library.listMembers(file));
    QVERIFY(listing);
    QCOMPARE(listing->kind, ArchiveKind::Archive);
    const auto member = std::find_if(listing->members.begin(), listing->members.end(),
                                     [](const ArchiveMember& one) { return one.path == QStringLiteral("log/system.log"); });
    QVERIFY(member != listing->members.end());
    const auto text = JobSite::await(library.readMember(file, member->index, 0, 65'536));
    QVERIFY(text);
    QVERIFY(text->isText && text->isEnd);
    QVERIFY(text->bytes.startsWith("station F1\nfirmware 1.0.0\n"));
    const auto found = JobSite::await(library.search(file, member->index, QStringLiteral("CONNECTOR 1 available")));
    QVERIFY(found);
    QCOMPARE(found->hits.size(), 1);
    QCOMPARE(found->hits.constFirst().member, member->index);
    QCOMPARE(found->hits.constFirst().line, 4);
}

FORECOURT_TEST(TestFleetJobs)

} // namespace forecourt::tests::fleetjobs

#include "tst_fleetjobs.moc"
