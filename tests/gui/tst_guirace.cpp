// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Clicks on a charger that disconnects, goes or is replaced in the same moment: nothing crashes, and no command
/// reaches another charger. Source: security-and-reliability.md §3, T-19.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/formdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPointer>
#include <QRandomGenerator>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

constexpr int Stations = 6;

/// The site, the pages of its chargers, and somebody who clicks without looking. Same seed, same story.
class Race
{
public:
    Race() : m_detail(m_fixture.context(), m_fixture.actions, &m_fixture.window), m_list(m_fixture.context(), m_fixture.actions, &m_fixture.window)
    {
        ChangeBatch batch;
        batch.tokens = {aToken(QStringLiteral("04A2"))};
        m_fixture.console.source.publish(batch);
        for (int number = 0; number < Stations; ++number)
            comeBack(number);
        m_fixture.settle();
    }

    /// One round; false where a command went astray, named in fault.
    bool run()
    {
        FakeEngine& engine = m_fixture.console.engine;
        engine.submitted.clear();
        m_victim = int(m_random.bounded(quint32(Stations)));
        m_when = int(m_random.bounded(4U));
        if (m_random.bounded(4U) == 0)
            clickInTheList();
        else
            clickOnThePage();
        moment(3);
        m_fixture.settle();
        for (const CommandRequest& request : engine.submitted) {
            if (!isMeant(request))
                return false;
        }
        sent += engine.submitted.size();
        tidyUp();
        return true;
    }

    QString fault;
    qsizetype sent = 0; ///< commands, over all rounds

private:
    [[nodiscard]] static QString idOf(int number) { return QStringLiteral("BAY-%1").arg(number); }
    [[nodiscard]] static qint64 sessionOf(int number) { return 100 + number; }

    /// As in the beginning: connector 1 charges, connector 2 is free.
    void comeBack(int number)
    {
        StationBuilder station = aStation(idOf(number)).named(QStringLiteral("Bay %1").arg(number)).online().withConnectors(2);
        ConnectorState& connector = station.connector(1);
        connector.status = ConnectorStatus::Occupied;
        connector.charging = ChargingState::Charging;
        connector.transaction = TransactionKey(sessionOf(number));
        ChangeBatch batch;
        batch.stations = {station.pointer()};
        batch.transactions = {aTransaction(sessionOf(number)).at(idOf(number)).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).charged(1000).pointer()};
        m_fixture.console.source.publish(batch);
    }

    /// What happens to the charger, as the engine would tell it: queued, so the window hears of it a little later.
    void disturb()
    {
        ChangeBatch batch;
        const StationId id(idOf(m_victim));
        switch (m_random.bounded(6U)) {
        case 0: // offline
            batch.stations = {aStation(idOf(m_victim)).withConnectors(2).offlineSince(pictureTime()).pointer()};
            break;
        case 1: // gone
            batch.removedStations = {id};
            batch.removedTransactions = {TransactionKey(sessionOf(m_victim))};
            break;
        case 2: { // other hardware in its place
            StationBuilder successor = aStation(QStringLiteral("NEW")).named(QStringLiteral("Bay %1").arg(m_victim)).online().withConnectors(2);
            successor.state.record.replaces = {id};
            batch.stations = {successor.pointer()};
            batch.removedStations = {id};
            break;
        }
        case 3: // the session ended, and the next car charges
            batch.removedTransactions = {TransactionKey(sessionOf(m_victim))};
            batch.stations = {aStation(idOf(m_victim)).online().withConnectors(2).pointer()};
            break;
        case 4: m_fixture.console.source.requestSnapshot(); return;
        default: { // it lost its connectors
            batch.stations = {aStation(idOf(m_victim)).online().pointer()};
            break;
        }
        }
        m_fixture.console.source.publish(batch);
    }

    /// The disturbance comes at one of four moments; what is queued is delivered then, or not yet.
    void moment(int which)
    {
        if (which != m_when)
            return;
        disturb();
        if (m_random.bounded(2U) == 0)
            QCoreApplication::processEvents();
    }

    void clickOnThePage()
    {
        m_meant = {StationId(idOf(m_victim))};
        m_detail.setStation(m_meant.first());
        m_fixture.settle();
        static const QStringList names{QStringLiteral("cardStart"), QStringLiteral("cardStop"), QStringLiteral("cardUnlock"),
                                       QStringLiteral("detailRestart"), QStringLiteral("menu"), QStringLiteral("menu")};
        const QString name = names.at(m_random.bounded(int(names.size())));
        if (name == QLatin1String("menu"))
            return clickInTheMenu();
        const auto found = m_detail.findChildren<Button*>(name);
        if (found.isEmpty())
            return;
        const QPointer<Button> button = found.at(m_random.bounded(int(found.size())));
        moment(0);
        if (button)
            button->click();
        moment(1);
        answer();
    }

    void clickInTheMenu()
    {
        auto* menu = m_detail.findChild<QMenu*>(QStringLiteral("detailMenu"));
        Q_EMIT menu->aboutToShow();
        static const QStringList names{QStringLiteral("actionRestart"), QStringLiteral("actionRestartHard"), QStringLiteral("actionInoperative"),
                                       QStringLiteral("actionOperative"), QStringLiteral("actionRead"), QStringLiteral("actionRename"),
                                       QStringLiteral("actionPending")};
        const QPointer<QAction> action = menu->findChild<QAction*>(names.at(m_random.bounded(int(names.size()))));
        moment(0);
        if (action)
            action->trigger();
        moment(1);
        answer();
    }

    void clickInTheList()
    {
        auto* table = find<RecordTable>(m_list, "chargerTable");
        if (!table->selectKey(idOf(m_victim)))
            return; // not back in the list yet: an earlier row would still be chosen
        m_meant = {StationId(idOf(m_victim))};
        static const QStringList names{QStringLiteral("bulkStates"), QStringLiteral("bulkRead"), QStringLiteral("bulkOperative"),
                                       QStringLiteral("bulkInoperative"), QStringLiteral("bulkRestart")};
        auto* button = m_list.findChild<Button*>(names.at(m_random.bounded(int(names.size()))));
        moment(0);
        button->click();
        moment(1);
        answer();
    }

    /// Says yes to whatever asks; sometimes the page shows another charger by then.
    void answer()
    {
        if (m_random.bounded(3U) == 0)
            m_detail.setStation(StationId(idOf(int(m_random.bounded(quint32(Stations))))));
        if (m_random.bounded(2U) == 0)
            QCoreApplication::processEvents();
        for (const QPointer<FormDialog>& dialog : openDialogs()) {
            moment(2);
            if (!dialog)
                continue;
            if (auto* tag = dialog->findChild<QComboBox*>(QStringLiteral("startTag")))
                tag->setEditText(QStringLiteral("04A2"));
            if (dialog->acceptButton())
                dialog->acceptButton()->click();
        }
    }

    [[nodiscard]] QList<QPointer<FormDialog>> openDialogs() const
    {
        QList<QPointer<FormDialog>> dialogs;
        for (FormDialog* dialog : m_fixture.window.findChildren<FormDialog*>()) {
            if (dialog->isVisible())
                dialogs.append(dialog);
        }
        return dialogs;
    }

    /// At the charger that was clicked, and a stop at its own session.
    bool isMeant(const CommandRequest& request)
    {
        const auto* stop = std::get_if<RemoteStop>(&request.parameters);
        const bool isOwn = !stop || stop->transaction.value().toLongLong() == sessionOf(m_victim);
        if (m_meant.contains(request.station) && isOwn)
            return true;
        fault = QStringLiteral("clicked at %1, sent to %2%3")
                    .arg(idOf(m_victim), request.station.value(), stop ? QStringLiteral(" a stop of ") + stop->transaction.value() : QString());
        return false;
    }

    void tidyUp()
    {
        for (const QPointer<FormDialog>& dialog : openDialogs()) {
            if (dialog)
                dialog->reject();
        }
        ChangeBatch batch;
        batch.removedStations = {StationId(QStringLiteral("NEW"))};
        m_fixture.console.source.publish(batch);
        comeBack(m_victim);
        if (++m_rounds % 50 == 0) { // what only grows in the fakes
            m_fixture.console.source.state.commands.clear();
            m_fixture.console.source.requestSnapshot();
            m_fixture.host.notices.clear();
        }
        m_fixture.settle();
    }

    PageFixture m_fixture;
    ChargerDetailPage m_detail;
    ChargersPage m_list;
    QRandomGenerator m_random{19};
    QList<StationId> m_meant;
    int m_victim = 0;
    int m_when = 0;
    int m_rounds = 0;
};

} // namespace

class TestGuiRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCommandReachesAnotherCharger()
    {
        const int rounds = numberFrom("FORECOURT_RACE_ROUNDS", 1000);
        Race race;
        for (int round = 0; round < rounds; ++round)
            QVERIFY2(race.run(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(race.fault)));
        QVERIFY2(race.sent > rounds / 5, QByteArray::number(race.sent).constData()); // else nothing was tested
    }
};

FORECOURT_WINDOW_TEST(TestGuiRace)
#include "tst_guirace.moc"
