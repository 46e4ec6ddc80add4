// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The tab of vendors' messages: counts, rules, sending.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/modelroles.h"
#include "ui/models/vendormessagemodel.h"
#include "ui/models/vendorrulemodel.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/vendordatatab.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::vendordatatab {

namespace {

const StationId Bay(QStringLiteral("BAY-1"));

VendorTraffic traffic(int times = 1)
{
    VendorTraffic made;
    made.station = Bay;
    VendorMessage message;
    message.vendorId = QStringLiteral("org.example");
    message.messageId = QStringLiteral("Hello");
    message.lastAt = pictureTime();
    message.lastData = QStringLiteral("<b>{}</b>");
    message.lastAnswer = VendorAnswer::UnknownVendor;
    for (int i = 0; i < times; ++i)
        count(made, message);
    message.direction = VendorDirection::ToStation;
    message.messageId = QStringLiteral("Ours");
    message.lastAnswer.reset();
    count(made, message);
    return made;
}

struct Tab : PageFixture
{
    std::unique_ptr<VendorDataTab> tab;

    Tab()
    {
        console.source.publishStation(aStation(Bay.value()).online().withConnectors(1).state);
        settle();
        tab = std::make_unique<VendorDataTab>(context(), actions, &window);
        tab->setStation(Bay);
        console.vendorData.publishTraffic(traffic(3));
        settle();
    }
    [[nodiscard]] RecordTable& messages() const { return *find<RecordTable>(*tab, "vendorMessages"); }
    [[nodiscard]] RecordTable& rules() const { return *find<RecordTable>(*tab, "vendorRules"); }
    [[nodiscard]] Button& button(const char* name) const { return *find<Button>(*tab, name); }
    void chooseRow(RecordTable& table, int row) const
    {
        table.setCurrentIndex(table.model()->index(row, 0));
        settle();
    }
    void chooseMessage(const QString& message) const
    {
        for (int row = 0; row < messages().model()->rowCount(); ++row) {
            if (messages().model()->index(row, int(VendorMessageModel::Column::Message)).data().toString() == message)
                chooseRow(messages(), row);
        }
    }
    [[nodiscard]] QList<VendorRule> known() const { return console.site.vendorRules(); }
};

} // namespace

class TestVendorDataTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRules();
    void messagesShowTheirCounts();
    void ruleIsMadeFromAMessage();
    void ruleThatCountsIsOpened_data();
    void ruleThatCountsIsOpened();
    void ruleIsChangedAndTakenBack();
    void ruleIsRemovedAndComesBack();
    void undoIsWhoseItIs_data();
    void undoIsWhoseItIs();
    void wrongRuleIsMarked();
    void refusedRuleStaysOpen();
    void sendingIsFilledIn();
    void offSaysWhy();
};

void TestVendorDataTab::modelsKeepTheRules()
{
    FakeConsole console;
    VendorMessageModel messages(console.workspace);
    VendorRuleModel rules(console.workspace);
    QAbstractItemModelTester messageTester(&messages);
    QAbstractItemModelTester ruleTester(&rules);
    messages.setStation(Bay);
    rules.setStation(Bay);
    console.vendorData.publishTraffic(traffic());
    VendorRule own;
    own.vendorId = QStringLiteral("org.example");
    own.station = Bay;
    VendorRule others = own;
    others.station = StationId(QStringLiteral("BAY-2"));
    VendorRule all = own;
    all.station.reset();
    for (const VendorRule& rule : {own, others, all})
        QVERIFY(console.vendorData.saveRule(rule).result().has_value());
    console.settle();
    QCOMPARE(messages.rowCount(), 2);
    QCOMPARE(rules.rowCount(), 2); // not that of another charger
    console.vendorData.publishTraffic(traffic(2));
    console.settle();
    QCOMPARE(messages.row(0).count, 2);
    messages.setStation(StationId(QStringLiteral("BAY-2")));
    rules.setStation(StationId(QStringLiteral("BAY-2")));
    QCOMPARE(messages.rowCount(), 0);
    QCOMPARE(rules.rowCount(), 2);
}

void TestVendorDataTab::messagesShowTheirCounts()
{
    Tab t;
    using Column = VendorMessageModel::Column;
    const QAbstractItemModel& model = *t.messages().model();
    QCOMPARE(model.rowCount(), 2);
    int row = model.index(0, int(Column::Message)).data().toString() == QLatin1String("Hello") ? 0 : 1;
    QCOMPARE(model.index(row, int(Column::Count)).data().toString(), QStringLiteral("3"));
    QCOMPARE(model.index(row, int(Column::Answer)).data().toString(), QStringLiteral("Unknown vendor"));
    QCOMPARE(model.index(row, int(Column::Data)).data().toString(), QStringLiteral("<b>{}</b>")); // as it came
}

void TestVendorDataTab::ruleIsMadeFromAMessage()
{
    Tab t;
    QVERIFY(t.button("vendorMakeRule").isBlocked()); // nothing chosen
    t.messages().selectKey(t.messages().model()->index(0, 0).data(KeyRole));
    t.settle();
    for (int row = 0; row < t.messages().model()->rowCount(); ++row) {
        if (t.messages().model()->index(row, int(VendorMessageModel::Column::Message)).data().toString() == QLatin1String("Ours")) {
            t.chooseRow(t.messages(), row);
            QVERIFY(t.button("vendorMakeRule").isBlocked()); // the charger answers that
            t.chooseRow(t.messages(), 1 - row);
        }
    }
    press(*t.tab, "vendorMakeRule");
    QDialog* dialog = find<QDialog>(t.window, "vendorRuleDialog");
    QCOMPARE(find<QLineEdit>(*dialog, "vendorRuleVendor")->text(), QStringLiteral("org.example"));
    QCOMPARE(find<QLineEdit>(*dialog, "vendorRuleMessage")->text(), QStringLiteral("Hello"));
    auto* answer = find<QComboBox>(*dialog, "vendorRuleAnswer");
    answer->setCurrentIndex(answer->findData(int(VendorAnswer::Rejected)));
    find<QPlainTextEdit>(*dialog, "vendorRuleData")->setPlainText(QStringLiteral("{}"));
    press(*dialog, "vendorRuleSave");
    QCOMPARE(t.known().size(), 1);
    QVERIFY(t.known().first().answer == VendorAnswer::Rejected);
    QCOMPARE(t.known().first().data, QStringLiteral("{}"));
    QCOMPARE(t.known().first().user, QStringLiteral("Eva"));
    QVERIFY(!t.known().first().station);
    QCOMPARE(t.rules().model()->rowCount(), 1);
    t.host.undo();
    t.settle();
    QVERIFY(t.known().isEmpty());
    t.host.redo();
    t.settle();
    QCOMPARE(t.known().size(), 1);
}

void TestVendorDataTab::ruleThatCountsIsOpened_data()
{
    QTest::addColumn<QStringList>("known"); // in order of arrival; "own": of this charger, then the message
    QTest::addColumn<QString>("opened");    // data of the rule that is changed; empty: a new one
    QTest::addColumn<bool>("isOwn");
    const QString own = QStringLiteral("own Hello");
    const QString all = QStringLiteral("all Hello");
    const QString ownVendor = QStringLiteral("own ");
    const QString allVendor = QStringLiteral("all ");
    QTest::newRow("of the charger first") << QStringList{own, all} << own << true;
    QTest::newRow("of the charger last") << QStringList{all, own} << own << true;
    QTest::newRow("for all alone") << QStringList{all} << all << false;
    QTest::newRow("case does not matter") << QStringList{QStringLiteral("all hELLO")} << QStringLiteral("all hELLO") << false;
    QTest::newRow("for all, and all of the vendor") << QStringList{allVendor, all} << all << false;
    QTest::newRow("all of the vendor only") << QStringList{allVendor} << QString() << false;
    QTest::newRow("the charger's for the vendor hides that for all") << QStringList{all, ownVendor} << QString() << true;
}

void TestVendorDataTab::ruleThatCountsIsOpened()
{
    QFETCH(QStringList, known);
    QFETCH(QString, opened);
    QFETCH(bool, isOwn);
    Tab t;
    for (const QString& name : known) {
        VendorRule rule;
        rule.vendorId = QStringLiteral("org.example");
        rule.messageId = name.mid(4);
        rule.data = name;
        if (name.startsWith(QLatin1String("own")))
            rule.station = Bay;
        QVERIFY(t.console.vendorData.saveRule(rule).result().has_value());
    }
    t.settle();
    t.chooseMessage(QStringLiteral("Hello"));
    press(*t.tab, "vendorMakeRule");
    QDialog* dialog = find<QDialog>(t.window, "vendorRuleDialog");
    QCOMPARE(find<QPlainTextEdit>(*dialog, "vendorRuleData")->toPlainText(), opened);
    QCOMPARE(find<QComboBox>(*dialog, "vendorRuleCharger")->currentIndex(), isOwn ? 1 : 0);
    press(*dialog, "vendorRuleSave");
    QCOMPARE(t.known().size(), known.size() + (opened.isEmpty() ? 1 : 0));
}

void TestVendorDataTab::ruleIsChangedAndTakenBack()
{
    Tab t;
    VendorRule rule;
    rule.vendorId = QStringLiteral("org.example");
    QVERIFY(t.console.vendorData.saveRule(rule).result().has_value());
    t.settle();
    t.chooseRow(t.rules(), 0);
    press(*t.tab, "vendorChangeRule");
    QDialog* dialog = find<QDialog>(t.window, "vendorRuleDialog");
    find<QComboBox>(*dialog, "vendorRuleCharger")->setCurrentIndex(1);
    auto* answer = find<QComboBox>(*dialog, "vendorRuleAnswer");
    answer->setCurrentIndex(answer->findData(int(VendorAnswer::UnknownMessage)));
    QVERIFY(!find<QPlainTextEdit>(*dialog, "vendorRuleData")->isEnabled()); // carries no data
    press(*dialog, "vendorRuleSave");
    QCOMPARE(t.known().first().station, std::optional(Bay));
    t.host.undo();
    t.settle();
    QVERIFY(!t.known().first().station);
    QVERIFY(t.known().first().answer == VendorAnswer::Accepted);
}

void TestVendorDataTab::ruleIsRemovedAndComesBack()
{
    Tab t;
    VendorRule rule;
    rule.vendorId = QStringLiteral("org.example");
    QVERIFY(t.console.vendorData.saveRule(rule).result().has_value());
    t.settle();
    QVERIFY(t.button("vendorRemoveRule").isBlocked());
    t.chooseRow(t.rules(), 0);
    press(*t.tab, "vendorRemoveRule");
    QVERIFY(t.known().isEmpty());
    t.host.undo();
    t.settle();
    QCOMPARE(t.known().size(), 1);
}

void TestVendorDataTab::undoIsWhoseItIs_data()
{
    QTest::addColumn<bool>("isRemoval");
    QTest::newRow("of a change") << false;
    QTest::newRow("of a removal") << true;
}

/// Alice made the rule, Eva sits here: what Eva takes back is Eva's doing, and is written down as hers.
void TestVendorDataTab::undoIsWhoseItIs()
{
    QFETCH(bool, isRemoval);
    Tab t;
    VendorRule rule;
    rule.vendorId = QStringLiteral("org.example");
    rule.data = QStringLiteral("hers");
    rule.user = QStringLiteral("Alice");
    QVERIFY(t.console.vendorData.saveRule(rule).result().has_value());
    t.settle();
    t.chooseRow(t.rules(), 0);
    if (isRemoval) {
        press(*t.tab, "vendorRemoveRule");
        QVERIFY(t.known().isEmpty());
    } else {
        press(*t.tab, "vendorChangeRule");
        QDialog* dialog = find<QDialog>(t.window, "vendorRuleDialog");
        find<QPlainTextEdit>(*dialog, "vendorRuleData")->setPlainText(QStringLiteral("mine"));
        press(*dialog, "vendorRuleSave");
        QCOMPARE(t.known().first().data, QStringLiteral("mine"));
    }
    t.host.undo();
    t.settle();
    QCOMPARE(t.known().size(), 1);
    QCOMPARE(t.known().first().data, QStringLiteral("hers"));
    QCOMPARE(t.known().first().user, QStringLiteral("Eva"));
}

void TestVendorDataTab::wrongRuleIsMarked()
{
    Tab t;
    press(*t.tab, "vendorNewRule");
    QDialog* dialog = find<QDialog>(t.window, "vendorRuleDialog");
    press(*dialog, "vendorRuleSave");
    QVERIFY(find<QLineEdit>(*dialog, "vendorRuleVendor")->property("error").toBool());
    QVERIFY(t.known().isEmpty());
}

void TestVendorDataTab::refusedRuleStaysOpen()
{
    Tab t;
    t.console.vendorData.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("messageId")}};
    press(*t.tab, "vendorNewRule");
    QDialog* dialog = find<QDialog>(t.window, "vendorRuleDialog");
    find<QLineEdit>(*dialog, "vendorRuleVendor")->setText(QStringLiteral("org.example"));
    press(*dialog, "vendorRuleSave");
    QVERIFY(dialog->isVisible());
    QVERIFY(find<QLineEdit>(*dialog, "vendorRuleMessage")->property("error").toBool());
    QVERIFY(!find<Button>(*dialog, "vendorRuleSave")->isBlocked());
}

void TestVendorDataTab::sendingIsFilledIn()
{
    Tab t;
    for (int row = 0; row < t.messages().model()->rowCount(); ++row) {
        if (t.messages().model()->index(row, int(VendorMessageModel::Column::Message)).data().toString() == QLatin1String("Ours"))
            t.chooseRow(t.messages(), row);
    }
    press(*t.tab, "vendorSend");
    QDialog* dialog = find<QDialog>(t.window, "commandDialog");
    QVERIFY(dialog->isVisible());
    press(*dialog, "commandAccept");
    QCOMPARE(t.console.engine.submitted.size(), 1);
    const auto sent = std::get<SendVendorData>(t.console.engine.submitted.first().parameters);
    QCOMPARE(sent.vendorId, QStringLiteral("org.example"));
    QCOMPARE(sent.messageId, QStringLiteral("Ours"));
}

void TestVendorDataTab::offSaysWhy()
{
    Tab t;
    t.console.source.publishStation(aStation(Bay.value()).offlineSince(pictureTime().addSecs(-60)).state);
    t.settle();
    t.tab->refresh();
    QVERIFY(t.button("vendorSend").blockedReason().contains(QStringLiteral("offline")));
    QVERIFY(!t.button("vendorNewRule").isBlocked()); // needs no link
    PageContext without = t.context();
    without.vendorData = nullptr;
    VendorDataTab shown(without, t.actions, &t.window);
    shown.setStation(Bay);
    QVERIFY(shown.findChild<Button*>(QStringLiteral("vendorNewRule"))->isBlocked());
}

FORECOURT_WINDOW_TEST(TestVendorDataTab)

} // namespace forecourt::tests::vendordatatab

#include "tst_vendordatatab.moc"
