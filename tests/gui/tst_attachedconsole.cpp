// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"
#include "ui/linkstatus.h"
#include "ui/models/actionreasons.h"
#include "ui/sitestatus.h"
#include "ui/models/commandmodel.h"
#include "ui/models/eventmodel.h"
#include "ui/models/transactionmodel.h"
#include "ui/pages/historytab.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/statusstrip.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

class FakeLink final : public api::Link
{
public:
    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] Problem problem() const override { return m_problem; }
    [[nodiscard]] Error error() const override { return m_error; }
    [[nodiscard]] QString address() const override { return QStringLiteral("127.0.0.1:8890"); }
    [[nodiscard]] QString serviceVersion() const override { return QStringLiteral("1.3"); }

    void become(State state, Problem problem = Problem::None, const Error& error = {})
    {
        m_state = state;
        m_problem = problem;
        m_error = error;
        Q_EMIT changed();
    }

private:
    State m_state = State::Up;
    Problem m_problem = Problem::None;
    Error m_error;
};

QString segmentText(const FullConsole& fixture)
{
    return fixture.window().statusStrip().segmentText(QStringLiteral("link"));
}

Banner& banner(const FullConsole& fixture)
{
    return *fixture.window().findChild<Banner*>(QStringLiteral("linkBanner"));
}

} // namespace

class TestAttachedConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItIsAttached()
    {
        FakeLink link;
        FullConsole fixture;
        fixture.link = &link;
        fixture.open();
        QCOMPARE(segmentText(fixture), QStringLiteral("Attached to the service · 127.0.0.1:8890"));
        QVERIFY(!banner(fixture).isVisible());
        fixture.window().findChild<QAction*>(QStringLiteral("menuAbout"))->trigger();
        FakeConsole::settle();
        auto* about = fixture.window().findChild<QDialog*>(QStringLiteral("aboutDialog"));
        QVERIFY(about);
        QVERIFY(about->findChild<QWidget*>(QStringLiteral("aboutService")));
        about->reject();
    }

    void withoutAServiceNothingIsSaid()
    {
        FullConsole fixture;
        fixture.open();
        QCOMPARE(segmentText(fixture), QString());
        QVERIFY(!fixture.window().findChild<Banner*>(QStringLiteral("linkBanner")));
    }

    void aLostLinkIsSeenAndHeals()
    {
        FakeLink link;
        FullConsole fixture;
        fixture.link = &link;
        fixture.open();
        fixture.window().open(QStringLiteral("charger/YARD-DC"));
        FakeConsole::settle();
        auto* restart = fixture.window().findChild<QAction*>(QStringLiteral("menuRestart"));
        QVERIFY(restart && restart->isEnabled());

        link.become(api::Link::State::Lost, api::Link::Problem::NoAnswer);
        FakeConsole::settle();
        QVERIFY(banner(fixture).isVisible());
        QVERIFY2(banner(fixture).accessibleName().startsWith(QStringLiteral("The service does not answer.")),
                 qPrintable(banner(fixture).accessibleName()));
        QCOMPARE(segmentText(fixture), QStringLiteral("The service does not answer"));
        // what nobody knows now is not told as if it were so
        const StatusStrip& strip = fixture.window().statusStrip();
        QVERIFY2(!strip.segmentText(QStringLiteral("server")).contains(QStringLiteral("ws")), qPrintable(strip.segmentText(QStringLiteral("server"))));
        const auto* status = fixture.console->findChild<SiteStatus*>();
        QVERIFY(status);
        QCOMPARE(int(status->mood()), int(SiteMood::Critical));
        QCOMPARE(status->summary(), QStringLiteral("The service does not answer"));
        QVERIFY(!restart->isEnabled());
        QVERIFY2(restart->toolTip().contains(QStringLiteral("the service does not answer")), qPrintable(restart->toolTip()));
        QVERIFY(fixture.window().findChild<QAction*>(QStringLiteral("menuOpenCharger"))->isEnabled()); // looking is possible
        QVERIFY(fixture.window().currentPage()->isEnabled());

        link.become(api::Link::State::Up);
        FakeConsole::settle();
        QVERIFY(!banner(fixture).isVisible());
        QVERIFY(restart->isEnabled());
        QVERIFY(status->summary().contains(QStringLiteral("connected")));
    }

    /// What was read while nobody could answer comes by itself when the service is back.
    void whatWasAskedWithoutALinkIsAskedAgain()
    {
        FakeLink link;
        FakeConsole console;
        console.workspace.setLink(&link);
        const StationId station(QStringLiteral("CP1"));
        CommandRecord command;
        command.id = CommandId(1);
        command.station = station;
        command.outcome = CommandOutcome::Accepted;
        EventRecord event;
        event.id = RecordId(1);
        event.station = station;
        event.kind = EventKind::Connected;
        TransactionRecord session;
        session.key = TransactionKey(1);
        session.station = station;
        session.state = TransactionState::Ended;
        console.history.commandRows = {command};
        console.history.eventRows = {event};
        console.history.transactionRows = {session};
        CommandModel commands(console.workspace, console.history);
        EventModel events(console.workspace, console.history);
        PagedTransactionModel sessions(console.workspace, console.history);
        PagedTransactionModel unasked(console.workspace, console.history);

        link.become(api::Link::State::Lost, api::Link::Problem::NoAnswer);
        console.history.failure = Error{ErrorCode::LinkLost, QStringLiteral("gone"), {}};
        commands.setStation(station);
        events.setStation(station);
        sessions.setQuery({});
        QTRY_VERIFY(commands.error() && events.error() && sessions.error());
        console.history.failure.reset();
        link.become(api::Link::State::Lost, api::Link::Problem::Unusable); // still
        FakeConsole::settle();
        QCOMPARE(events.rowCount(), 0);
        link.become(api::Link::State::Up);
        QTRY_COMPARE(commands.rowCount(), 1);
        QTRY_COMPARE(events.rowCount(), 1);
        QTRY_COMPARE(sessions.rowCount(), 1);
        QVERIFY(!commands.error() && !events.error() && !sessions.error());
        QCOMPARE(unasked.rowCount(), 0);
    }

    void historyThatCannotBeReadIsNotEmpty()
    {
        FakeLink link;
        FullConsole fixture;
        fixture.link = &link;
        fixture.open();
        fixture.fakes.history.failure = Error{ErrorCode::LinkLost, QStringLiteral("gone"), {}};
        link.become(api::Link::State::Lost, api::Link::Problem::NoAnswer);
        fixture.window().open(QStringLiteral("charger/YARD-DC"));
        FakeConsole::settle();
        const auto titles = [&] {
            QStringList found;
            const auto all = fixture.window().currentPage()->findChildren<HistoryTab*>();
            for (const HistoryTab* tab : all) {
                const auto labels = tab->findChildren<QLabel*>();
                for (const QLabel* label : labels)
                    found.append(label->text());
            }
            return found.join(QLatin1Char('|'));
        };
        QTRY_VERIFY2(titles().contains(QStringLiteral("The history cannot be read")), qPrintable(titles()));
        QVERIFY2(!titles().contains(QStringLiteral("No event yet")), qPrintable(titles()));
    }

    void saysWhyTheServiceCannotBeUsed()
    {
        FakeLink link;
        FullConsole fixture;
        fixture.link = &link;
        fixture.open();
        link.become(api::Link::State::Lost, api::Link::Problem::Unusable, {ErrorCode::Conflict, QStringLiteral("too many <b>consoles</b>"), {}});
        FakeConsole::settle();
        QVERIFY(banner(fixture).isVisible());
        const QString said = banner(fixture).accessibleName();
        QVERIFY2(said.startsWith(QStringLiteral("The service cannot be used.")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("too many <b>consoles</b>")), qPrintable(said));
        QCOMPARE(segmentText(fixture), QStringLiteral("The service cannot be used"));
    }

    void buttonsSayWhyTheyAreOff()
    {
        FakeLink link;
        FakeConsole console;
        console.workspace.setLink(&link);
        const StationState station = aStation(QStringLiteral("CP1")).online().state;
        QCOMPARE(reasons::command(console.workspace, station, QStringLiteral("Reset")), QString());
        link.become(api::Link::State::Lost, api::Link::Problem::NoAnswer);
        QCOMPARE(reasons::command(console.workspace, station, QStringLiteral("Reset")), QStringLiteral("Off: the service does not answer"));
    }

    void everyProblemHasASentence()
    {
        using Problem = api::Link::Problem;
        QCOMPARE(linkSentence(Problem::None, {}), QString());
        for (const Problem problem : {Problem::NoAnswer, Problem::Unusable, Problem::WrongToken, Problem::OtherVersion})
            QVERIFY(!linkSentence(problem, {}).isEmpty());
        const QString sentence = linkSentence(Problem::OtherVersion, QStringLiteral("1.3"));
        QVERIFY2(sentence.contains(QStringLiteral("cannot attach to service 1.3")), qPrintable(sentence));
    }

    void itsSettingsAreToldAndOffWithoutALink()
    {
        FakeLink link;
        FullConsole fixture;
        fixture.link = &link;
        fixture.machine.isHere = false;
        fixture.machine.current.restartCommand = QStringLiteral("systemctl --user restart forecourtd");
        fixture.open();
        fixture.window().open(QStringLiteral("settings"));
        FakeConsole::settle();
        const QString said = fixture.window().findChild<Banner*>(QStringLiteral("settingsAttached"))->accessibleName();
        QVERIFY2(said.contains(fixture.machine.current.settingsFile) && said.contains(fixture.machine.current.restartCommand), qPrintable(said));
        const char* const names[] = {"networkPortCheck", "networkSelfTest", "networkCertificateCheck", "networkReset", "retentionReset",
                                     "filesPortCheck", "filesFtpPortCheck", "filesReset", "expertTokenRenew"};
        link.become(api::Link::State::Lost, api::Link::Problem::NoAnswer);
        FakeConsole::settle();
        for (const char* name : names)
            QCOMPARE(fixture.window().findChild<Button*>(QLatin1String(name))->blockedReason(), QStringLiteral("Off: the service does not answer"));
        link.become(api::Link::State::Up);
        FakeConsole::settle();
        for (const char* name : {"networkPortCheck", "networkReset", "expertTokenRenew"})
            QVERIFY2(!fixture.window().findChild<Button*>(QLatin1String(name))->isBlocked(), name);
    }

    void saysWhatToDoWhereNobodyCanAttach()
    {
        using Problem = api::Link::Problem;
        const QString closed = linkSentence(Problem::Unusable, {}, {ErrorCode::NotFound, QStringLiteral("no api"), {}});
        QVERIFY2(closed.contains(QStringLiteral("log of the service")) && !closed.contains(QStringLiteral("no api")), qPrintable(closed));
        const QString elsewhere = linkSentence(Problem::Unusable, {}, {ErrorCode::NotSupported, {}, {QStringLiteral("https://10.0.0.5:8890")}});
        QVERIFY2(elsewhere.contains(QStringLiteral("https://10.0.0.5:8890")) && elsewhere.contains(QStringLiteral("api/bindAddress")), qPrintable(elsewhere));
    }

    void closingAsksNothing()
    {
        FakeLink link;
        FullConsole fixture; // cars charge
        fixture.link = &link;
        fixture.open();
        QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
        fixture.window().close();
        FakeConsole::settle();
        QCOMPARE(quit.count(), 1);
        QVERIFY(!fixture.window().findChild<QDialog*>(QStringLiteral("quitDialog")));
        QVERIFY(!fixture.window().findChild<QDialog*>(QStringLiteral("closeDialog")));
    }

    void nothingIsRestoredFromHere()
    {
        FakeLink link;
        FullConsole fixture;
        fixture.link = &link;
        fixture.backups.isHere = false;
        fixture.open();
        fixture.window().open(QStringLiteral("settings"));
        FakeConsole::settle();
        QVERIFY(fixture.window().findChild<Banner*>(QStringLiteral("settingsAttached")));
        for (const char* name : {"backupRestore", "backupRestoreFile"}) {
            auto* button = fixture.window().findChild<Button*>(QLatin1String(name));
            QVERIFY2(button, name);
            QVERIFY2(button->blockedReason().contains(QStringLiteral("the service keeps the data")), qPrintable(button->blockedReason()));
        }
    }
};

FORECOURT_WINDOW_TEST(TestAttachedConsole)
#include "tst_attachedconsole.moc"
