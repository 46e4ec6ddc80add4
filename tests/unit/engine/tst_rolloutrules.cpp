// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whose turn it is in a roll-out, what may be rolled out, and what a file's name tells: the pure rules.
#include "core/engine/firmwarefacts.h"
#include "core/engine/firmwarerules.h"
#include "core/engine/rolloutrules.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::engine;
using namespace forecourt::tests;

namespace forecourt::tests::rolloutrules {

using Stage = FirmwareStage;

namespace {

const QDateTime Begin(QDate(2026, 5, 5), QTime(3, 0), Qt::UTC);

QDateTime after(int minutes)
{
    return Begin.addSecs(qint64(minutes) * 60);
}

struct Fleet
{
    std::map<QString, StationState> states;
    std::vector<FirmwareJob> jobs;
    FirmwareRollout rollout;

    explicit Fleet(int count)
    {
        rollout.version = QStringLiteral("2.0");
        for (int i = 0; i < count; ++i) {
            const QString id = QStringLiteral("CP%1").arg(i);
            StationState& state = states[id];
            state.record.id = StationId(id);
            state.record.boot.firmwareVersion = QStringLiteral("1.0");
            state.link.isOnline = true;
            FirmwareJob job;
            job.id = JobId(i + 1);
            job.position = i;
            job.station = StationId(id);
            jobs.push_back(job);
        }
    }
    StationState& at(int i) { return states.at(QStringLiteral("CP%1").arg(i)); }
    /// One letter for each waiting job: b begins, t turn, m its time, i idle, o online, p paused, h has it, g gone,
    /// x left out.
    [[nodiscard]] QString verdicts(const QDateTime& now = Begin)
    {
        QList<const FirmwareJob*> all;
        for (const FirmwareJob& job : jobs)
            all.append(&job);
        QString text;
        for (const JobVerdict& verdict : judgeRollout(rollout, all, [this](const StationId& id) -> const StationState* {
                 const auto it = states.find(id.value());
                 return it == states.end() ? nullptr : &it->second;
             }, now)) {
            switch (verdict.what) {
            case JobVerdict::What::Begins: text += QLatin1Char('b'); break;
            case JobVerdict::What::HasItAlready: text += QLatin1Char('h'); break;
            case JobVerdict::What::Gone: text += QLatin1Char('g'); break;
            case JobVerdict::What::LeftOut: text += QLatin1Char('x'); break;
            case JobVerdict::What::Waits:
                text += QStringLiteral("-tmiopf").at(static_cast<int>(verdict.wait));
                break;
            }
        }
        return text;
    }
};

void oneAfterAnother()
{
    Fleet fleet(3);
    QCOMPARE(fleet.verdicts(), QStringLiteral("btt"));
    fleet.jobs[0].stage = Stage::Installing;
    QCOMPARE(fleet.verdicts(), QStringLiteral("tt"));
    fleet.jobs[0].state = JobState::Done;
    QCOMPARE(fleet.verdicts(), QStringLiteral("bt"));
}

void severalAtOnce()
{
    Fleet fleet(4);
    fleet.rollout.plan.atOnce = 3;
    QCOMPARE(fleet.verdicts(), QStringLiteral("bbbt"));
}

void offlineAndBusyHoldUpNobody()
{
    Fleet fleet(4);
    fleet.at(0).link.isOnline = false;
    ConnectorState busy;
    busy.evse = EvseId(1);
    busy.transaction = TransactionKey(5);
    fleet.at(1).connectors.push_back(busy);
    QCOMPARE(fleet.verdicts(), QStringLiteral("oibt"));
    fleet.rollout.plan.isWhenIdle = false;
    QCOMPARE(fleet.verdicts(), QStringLiteral("obtt"));
}

void notBeforeItsTime()
{
    Fleet fleet(2);
    fleet.rollout.plan.notBefore = after(10);
    QCOMPARE(fleet.verdicts(), QStringLiteral("mm"));
    QCOMPARE(fleet.verdicts(after(10)), QStringLiteral("bt"));
}

void pausedAndStoppedBeginNothing()
{
    for (const RolloutState state : {RolloutState::Paused, RolloutState::Stopped}) {
        Fleet fleet(2);
        fleet.rollout.state = state;
        QCOMPARE(fleet.verdicts(), QStringLiteral("pp"));
    }
}

void cancelledLeavesOutWhoWaits()
{
    Fleet fleet(3);
    fleet.rollout.state = RolloutState::Cancelled;
    fleet.jobs[0].stage = Stage::Installing;
    QCOMPARE(fleet.verdicts(), QStringLiteral("xx"));
}

void whoHasItNeedsNothing()
{
    Fleet fleet(3);
    fleet.at(0).record.boot.firmwareVersion = QStringLiteral("V2.0");
    fleet.at(1).record.isArchived = true;
    QCOMPARE(fleet.verdicts(), QStringLiteral("hgb"));
    fleet.rollout.plan.includesCurrent = true;
    QCOMPARE(fleet.verdicts(), QStringLiteral("bgt"));
}

void signedWhereItCanBe()
{
    StationRecord station;
    QCOMPARE(choosesSigned(FirmwareMethod::Automatic, true, station), std::optional(true));
    QCOMPARE(choosesSigned(FirmwareMethod::Automatic, false, station), std::optional(false));
    QVERIFY(!choosesSigned(FirmwareMethod::Signed, false, station));
    station.unsupportedActions = {QStringLiteral("SignedUpdateFirmware")};
    QCOMPARE(choosesSigned(FirmwareMethod::Automatic, true, station), std::optional(false));
    QVERIFY(!choosesSigned(FirmwareMethod::Signed, true, station));
    station.unsupportedActions = {QStringLiteral("UpdateFirmware")};
    QVERIFY(!choosesSigned(FirmwareMethod::Automatic, false, station));
    QVERIFY(!choosesSigned(FirmwareMethod::Plain, true, station));
}

void aGoodSignatureRunsOut()
{
    FirmwareFile file;
    file.verdict = SignatureVerdict::Good;
    QCOMPARE(verdictNow(file, after(60)), SignatureVerdict::Good); // nobody knows until when
    file.signatureUntil = after(60);
    QCOMPARE(verdictNow(file, after(60)), SignatureVerdict::Good);
    QCOMPARE(verdictNow(file, after(61)), SignatureVerdict::CertificateOver);
    file.verdict = SignatureVerdict::Mismatch;
    QCOMPARE(verdictNow(file, after(61)), SignatureVerdict::Mismatch);
}

void requestsThatCannotBe()
{
    RolloutRequest request;
    request.stations = {StationId(QStringLiteral("A"))};
    QVERIFY(!whyNoRollout(request, Begin));
    const auto field = [&](auto change) {
        RolloutRequest wrong = request;
        change(wrong);
        const std::optional<Error> error = whyNoRollout(wrong, Begin);
        return error && error->code == ErrorCode::InvalidInput ? error->args.value(0) : QString();
    };
    QCOMPARE(field([](RolloutRequest& r) { r.stations.clear(); }), QStringLiteral("stations"));
    QCOMPARE(field([](RolloutRequest& r) { r.stations.append(r.stations.first()); }), QStringLiteral("stations"));
    QCOMPARE(field([](RolloutRequest& r) { r.plan.atOnce = 0; }), QStringLiteral("atOnce"));
    QCOMPARE(field([](RolloutRequest& r) { r.plan.atOnce = 51; }), QStringLiteral("atOnce"));
    QCOMPARE(field([](RolloutRequest& r) { r.plan.notBefore = Begin.addDays(400); }), QStringLiteral("notBefore"));
    QCOMPARE(field([](RolloutRequest& r) { r.plan.retries = -1; }), QStringLiteral("retries"));
    QCOMPARE(field([](RolloutRequest& r) { r.plan.retryIntervalS = 100'000; }), QStringLiteral("retryIntervalS"));
}

// ---- names ------------------------------------------------------------------------------------------

void namesAreNeverPaths()
{
    QCOMPARE(plainFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
    QCOMPARE(plainFileName(QStringLiteral("C:\\fw\\new version.bin")), QStringLiteral("new_version.bin"));
    QCOMPARE(plainFileName(QStringLiteral("...")), QStringLiteral("firmware.bin"));
    QCOMPARE(plainFileName(QString(300, QLatin1Char('a')) + QStringLiteral(".bin")).size(), 100);
    QVERIFY(plainFileName(QString(300, QLatin1Char('a')) + QStringLiteral(".bin")).endsWith(QStringLiteral(".bin")));
    QCOMPARE(plainFileName(QString::fromUtf8("größe\0.bin", 12)), QStringLiteral("gr__e_.bin"));
}

void guessesFromTheName()
{
    BootInfo terra;
    terra.vendor = QStringLiteral("ABB");
    terra.model = QStringLiteral("Terra AC");
    BootInfo other;
    other.vendor = QStringLiteral("Alfen BV");
    other.model = QStringLiteral("Eve");
    const FirmwareFacts facts = guessFacts(QStringLiteral("abb_terra-ac_v1.8.40.bin"), {other, terra});
    QCOMPARE(facts.vendor, QStringLiteral("ABB"));
    QCOMPARE(facts.model, QStringLiteral("Terra AC"));
    QCOMPARE(facts.version, QStringLiteral("1.8.40"));
    const FirmwareFacts none = guessFacts(QStringLiteral("download.bin"), {other, terra});
    QVERIFY(none.vendor.isEmpty() && none.version.isEmpty());
}

const std::vector<Clause> Clauses{
    {"one after another", oneAfterAnother},
    {"several at once", severalAtOnce},
    {"offline and busy", offlineAndBusyHoldUpNobody},
    {"at a time", notBeforeItsTime},
    {"paused", pausedAndStoppedBeginNothing},
    {"cancelled", cancelledLeavesOutWhoWaits},
    {"nothing to do", whoHasItNeedsNothing},
    {"signed or plain", signedWhereItCanBe},
    {"a certificate that runs out", aGoodSignatureRunsOut},
    {"requests that cannot be", requestsThatCannotBe},
    {"names", namesAreNeverPaths},
    {"guesses", guessesFromTheName},
};

} // namespace

class TestRolloutRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data() { addClauses(Clauses); }
    void judges() { runClause(); }
};

FORECOURT_TEST(TestRolloutRules)

} // namespace forecourt::tests::rolloutrules

#include "tst_rolloutrules.moc"
