// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A setting that was written is read back, once and without getting in the way.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/commandbench.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::settingsreadback {

using namespace commandbench;
using Outcome = CommandOutcome;

namespace {

const QString Enabled = QStringLiteral("LocalAuthListEnabled");
const QString Interval = QStringLiteral("MeterValueSampleInterval");

WriteVariable enabled(const QString& value)
{
    return {Enabled, value};
}

/// The station tells one setting.
void tell(Bench& b, const QString& name, const QString& value)
{
    ocpp::Answer answer;
    answer.variables = {DeviceVariable{QStringLiteral("Ocpp16"), name, value, false}};
    b.station.adapter().answer(answer);
}

/// The names of the one question that is out; "none" without one.
QStringList asked(const Bench& b)
{
    const ScriptedAdapter& adapter = b.station.adapter();
    const auto* read = adapter.outstanding() && adapter.queue().isEmpty()
        ? std::get_if<ReadVariables>(&adapter.sentCommands.back().prepared.meaning) : nullptr;
    return read ? read->names : QStringList{QStringLiteral("none")};
}

std::optional<QString> known(Bench& b, const QString& name)
{
    for (const DeviceVariable& variable : b.site.state(A)->record.variables) {
        if (variable.variable == name)
            return variable.value;
    }
    return std::nullopt;
}

void changedSettingIsReadBack()
{
    for (const QString& word : {Accepted, QStringLiteral("RebootRequired")}) {
        Bench b;
        b.send(ReadVariables{{Enabled}});
        tell(b, Enabled, QStringLiteral("false"));
        b.send(enabled(QStringLiteral("true")));
        b.station.adapter().answer(Outcome::Accepted, word);
        QCOMPARE(b.site.state(A)->link.commandOutstanding, false); // whoever changed it may read it first
        b.wait(std::chrono::seconds(2));
        QCOMPARE(asked(b), QStringList{Enabled});
        const CommandId id = b.station.adapter().sentCommands.back().command;
        QCOMPARE(b.site.command(id).origin, CommandOrigin::System);
        tell(b, Enabled, QStringLiteral("true"));
        QCOMPARE(known(b, Enabled), std::optional(QStringLiteral("true")));
        b.wait(std::chrono::minutes(1));
        QVERIFY(!b.station.adapter().outstanding()); // once
    }
}

void settingsAreReadBackTogether()
{
    Bench b;
    b.sendAccepted(enabled(QStringLiteral("true")));
    b.wait(std::chrono::seconds(1));
    b.sendAccepted(WriteVariable{Interval, QStringLiteral("60")});
    b.sendAccepted(enabled(QStringLiteral("false")));
    b.wait(std::chrono::seconds(1));
    b.send(Reset{}); // has something to do
    b.wait(std::chrono::seconds(5));
    QCOMPARE(asked(b), QStringList{QStringLiteral("none")});
    b.station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    b.wait(std::chrono::seconds(2));
    QCOMPARE(asked(b), QStringList({Enabled, Interval}));
}

void settingsOthersReadAreNotReadBack()
{
    for (const QStringList& names : {QStringList{Enabled.toLower()}, QStringList()}) {
        Bench b;
        b.sendAccepted(enabled(QStringLiteral("true")));
        b.send(ReadVariables{names});
        tell(b, Enabled, QStringLiteral("true"));
        b.wait(std::chrono::minutes(1));
        QVERIFY(!b.station.adapter().outstanding());
    }
}

void refusedAndWriteOnlySettingsAreNotReadBack()
{
    Bench b;
    b.send(enabled(QStringLiteral("true")));
    b.station.adapter().answer(Outcome::Rejected, QStringLiteral("Rejected"));
    b.sendAccepted(WriteVariable{QStringLiteral("AuthorizationKey"), QStringLiteral("0123456789abcdef")});
    b.wait(std::chrono::minutes(1));
    QVERIFY(!b.station.adapter().outstanding());
}

void settingIsReadBackAfterALostLink()
{
    Bench b;
    b.sendAccepted(enabled(QStringLiteral("true")));
    b.station.disconnect();
    b.wait(std::chrono::seconds(20));
    b.station = b.site.connect(A);
    b.wait(std::chrono::seconds(10));
    EngineHarness::swallowLearning(b.station); // all rejected: nothing was read
    b.wait(std::chrono::seconds(20));
    QCOMPARE(asked(b), QStringList{Enabled});
}

const std::vector<Clause> Clauses{
    {"§4 ChangeConfiguration is read back after Accepted", changedSettingIsReadBack},
    {"§4 several changes are read back together", settingsAreReadBackTogether},
    {"§4 what others read is not read back", settingsOthersReadAreNotReadBack},
    {"§4 refused and write-only keys are not read back", refusedAndWriteOnlySettingsAreNotReadBack},
    {"§4 read back on the next link", settingIsReadBackAfterALostLink},
};

} // namespace

class TestSettingsReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBack_data() { addClauses(Clauses); }
    void readsBack() { runClause(); }
};

FORECOURT_TEST(TestSettingsReadBack)

} // namespace forecourt::tests::settingsreadback

#include "tst_settingsreadback.moc"
