// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tasks that come a few times a year: a charger is exchanged, the site moves to another computer, a person wants a
/// statement, a charger is checked and handed over. Each in the whole window with keys alone, then with the mouse; the
/// keys and clicks are counted and told, and have a bound.
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"
#include "ui/pages/billing/documentspage.h"
#include "ui/widgets/sidebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QTabBar>
#include <QTableView>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::seldomtasks {

namespace {

/// A person who has only a mouse, but for texts, which count as one.
class Mouse
{
public:
    explicit Mouse(FullConsole& fixture) : m_fixture(fixture) {}

    [[nodiscard]] int clicks() const { return m_clicks; }

    void click(const char* name)
    {
        auto* const button = seen<QAbstractButton>(name);
        QVERIFY2(button != nullptr && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
        count();
    }
    void type(const char* name, const QString& text)
    {
        auto* const field = seen<QLineEdit>(name);
        QVERIFY2(field != nullptr, name);
        field->setFocus(Qt::MouseFocusReason);
        QTest::keyClicks(field, text);
        count();
    }
    /// The row in which somewhere stands \a text.
    void clickRow(QAbstractItemView* view, const QString& text, Qt::MouseButton button = Qt::LeftButton)
    {
        QVERIFY2(view != nullptr && view->isVisible(), qPrintable(text));
        const QModelIndex index = cellWith(*view, text);
        QVERIFY2(index.isValid(), qPrintable(text));
        const QPoint at = view->visualRect(index).center();
        QTest::mouseClick(view->viewport(), button, {}, at);
        if (button == Qt::RightButton) { // as the desktop does
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
            QApplication::sendEvent(view->viewport(), &event);
        }
        count();
    }
    void openPage(const QString& title)
    {
        for (auto* const list : m_fixture.window().sidebar().findChildren<QListView*>()) {
            if (cellWith(*list, title).isValid())
                return clickRow(list, title);
        }
        QFAIL(qPrintable(title));
    }
    void showTab(const char* tabs, int tab)
    {
        auto* const bar = seen<QTabBar>(tabs);
        QVERIFY2(bar != nullptr, tabs);
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        count();
    }
    void pick(const char* entry)
    {
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY2(menu != nullptr, entry);
        auto* const action = menu->findChild<QAction*>(QLatin1String(entry));
        QVERIFY2(action != nullptr && action->isEnabled(), entry);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        count();
    }
    template<class T>
    [[nodiscard]] T* seen(const char* name) const
    {
        QWidget& front = m_fixture.front();
        for (T* const widget : front.findChildren<T*>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

private:
    static QModelIndex cellWith(const QAbstractItemView& view, const QString& text)
    {
        const QAbstractItemModel* const model = view.model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString() == text)
                    return model->index(row, column);
            }
        }
        return {};
    }
    void count()
    {
        ++m_clicks;
        FakeConsole::settle();
        if (!QApplication::activeModalWidget() && !QApplication::activePopupWidget())
            QApplication::setActiveWindow(&m_fixture.window()); // as a window manager does after a dialog
    }

    FullConsole& m_fixture;
    int m_clicks = 0;
};

/// Types \a path into the file dialog that is open, and Enter.
void typePath(FullConsole& fixture, const QString& path)
{
    QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeModalWidget()));
    auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    auto* const field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(field != nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, path);
    FakeConsole::settle();
    if (QWidget* const suggestions = QApplication::activePopupWidget())
        suggestions->hide();
    const QPointer<QFileDialog> open(dialog);
    QTest::keyClick(field, Qt::Key_Return);
    FakeConsole::settle();
    QTRY_VERIFY(!open || !open->isVisible());
    if (!QApplication::activeModalWidget())
        QApplication::setActiveWindow(&fixture.window());
    FakeConsole::settle();
}

/// The key of the keyboard that opens a menu; a platform makes this of it.
void pressMenuKey(FullConsole& fixture)
{
    QWidget* const focus = fixture.front().focusWidget();
    QVERIFY(focus != nullptr);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, focus->rect().center(), focus->mapToGlobal(focus->rect().center()));
    QApplication::sendEvent(focus, &event);
    ++fixture.keys;
    FakeConsole::settle();
}

void pickByKeys(FullConsole& fixture, const char* entry)
{
    for (int i = 0; i < 30; ++i) {
        const auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY2(menu != nullptr, entry);
        if (menu->activeAction() != nullptr && menu->activeAction()->objectName() == QLatin1String(entry))
            break;
        fixture.key(Qt::Key_Down);
    }
    fixture.key(Qt::Key_Return);
}

/// Bay 2 does not answer any more; another charger waits.
void loseBay2(FullConsole& fixture)
{
    StationBuilder bay = aStation(QStringLiteral("BAY-2")).named(QStringLiteral("Bay 2")).withConnectors(1);
    bay.offlineSince(pictureTime().addSecs(-7'200));
    fixture.fakes.source.publishStation(bay.state);
    FakeConsole::settle();
}

/// A file another computer wrote, its secrets under a passphrase.
QString takenAlong(FullConsole& fixture)
{
    api::BackupSummary summary;
    summary.siteName = QStringLiteral("Gasthof Rebstock");
    summary.madeAt = pictureTime().addSecs(-3'600);
    summary.stations = 5;
    summary.hasSettings = true;
    summary.hasSecrets = true;
    fixture.backups.summary = summary;
    QFile file(fixture.folder.filePath(QStringLiteral("forecourt.zip")));
    return file.open(QIODevice::WriteOnly) && file.write("PK") == 2 ? file.fileName() : QString();
}

void tellSecretsAreOpen(FullConsole& fixture)
{
    api::BackupSummary summary = *fixture.backups.summary;
    summary.areSecretsOpen = true;
    fixture.backups.summary = summary;
}

void noteRestore(FullConsole& fixture)
{
    api::RestoreNote note;
    note.at = pictureTime();
    note.madeAt = pictureTime().addSecs(-3'600);
    note.addresses = QStringList{QStringLiteral("192.168.1.37")};
    fixture.backups.note = note;
}

/// What the program shows after it came up with what was restored.
void beRestored(FullConsole& fixture)
{
    noteRestore(fixture);
    fixture.window().open(QStringLiteral("overview"));
    FakeConsole::settle();
}

const CheckRecord* onlyCheck(const FullConsole& fixture)
{
    return fixture.checks.records.empty() ? nullptr : &fixture.checks.records.begin()->second;
}

bool isPdf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-";
}

constexpr int MostSteps = 40;

} // namespace

class TestSeldomTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chargerIsExchangedByKeys();
    void chargerIsExchangedByMouse();
    void siteMovesByKeys();
    void siteMovesByMouse();
    void afterARestoreTheKeyboardIsAtTheNewAddresses();
    void theEndOfAMonthIsFoundByKeys();
    void statementByKeys();
    void statementByMouse();
    void checkAndHandOverByKeys();
    void checkAndHandOverByMouse();
};

void TestSeldomTasks::chargerIsExchangedByKeys()
{
    FullConsole fixture;
    fixture.open();
    loseBay2(fixture);
    fixture.key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(fixture.go("lobbyReplaces"));
    fixture.key(Qt::Key_Space);
    QCOMPARE(fixture.dialog(), QStringLiteral("replaceDialog"));
    QVERIFY(fixture.go("replaceAccept")); // the one that is away is proposed
    fixture.key(Qt::Key_Return);
    const QPair<StationId, StationId> wanted(StationId(QStringLiteral("BAY-2")), StationId(QStringLiteral("SN0042")));
    QTRY_COMPARE(fixture.fakes.administration.replaced, (QList<QPair<StationId, StationId>>{wanted}));
    QTRY_COMPARE(fixture.place(), QStringLiteral("charger/SN0042"));
    qInfo("keys to exchange a charger: %d", fixture.keys);
    QVERIFY(fixture.keys <= 20);
}

void TestSeldomTasks::chargerIsExchangedByMouse()
{
    FullConsole fixture;
    fixture.open();
    loseBay2(fixture);
    Mouse mouse(fixture);
    mouse.click("lobbyReplaces");
    mouse.click("replaceAccept");
    const QPair<StationId, StationId> wanted(StationId(QStringLiteral("BAY-2")), StationId(QStringLiteral("SN0042")));
    QTRY_COMPARE(fixture.fakes.administration.replaced, (QList<QPair<StationId, StationId>>{wanted}));
    QTRY_COMPARE(fixture.place(), QStringLiteral("charger/SN0042"));
    QCOMPARE(mouse.clicks(), 2);
}

void TestSeldomTasks::siteMovesByKeys()
{
    FullConsole fixture(FullConsole::Site::Fresh);
    const QString file = takenAlong(fixture);
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("restore a backup"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("settings"));
    QVERIFY(fixture.isAt("backupRestoreFile"));
    fixture.key(Qt::Key_Return);
    typePath(fixture, file);
    fixture.keys += 2; // the path, and Enter
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("restoreDialog"));
    QVERIFY(fixture.go("restorePassphrase"));
    fixture.type(QStringLiteral("long enough words"));
    tellSecretsAreOpen(fixture);
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.backups.passphrases.last(), QByteArray("long enough words"));
    QCOMPARE(fixture.dialog(), QStringLiteral("restoreDialog")); // Enter opened the secrets, and nothing else
    QVERIFY(fixture.go("restoreAccept"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.backups.commits, (QList<api::RestoreChoice>{{true, false}})); // with the settings of that computer
    QTRY_COMPARE(fixture.machine.restarts, 1);
    beRestored(fixture);
    fixture.key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(fixture.go("backupNewAddresses"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.dialog(), QStringLiteral("addressesDialog")); // what to tell the chargers
    qInfo("keys to move to another computer: %d", fixture.keys);
    QVERIFY(fixture.keys <= 100);
}

void TestSeldomTasks::siteMovesByMouse()
{
    FullConsole fixture(FullConsole::Site::Fresh);
    const QString file = takenAlong(fixture);
    fixture.open();
    Mouse mouse(fixture);
    mouse.openPage(QStringLiteral("Settings"));
    mouse.clickRow(mouse.seen<QListWidget>("settingsSections"), QStringLiteral("Backup and restore"));
    mouse.click("backupRestoreFile");
    typePath(fixture, file); // one
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("restoreDialog"));
    mouse.type("restorePassphrase", QStringLiteral("long enough words"));
    tellSecretsAreOpen(fixture);
    mouse.click("restoreOpen");
    QCOMPARE(fixture.backups.passphrases.last(), QByteArray("long enough words"));
    mouse.click("restoreAccept");
    QTRY_COMPARE(fixture.backups.commits, (QList<api::RestoreChoice>{{true, false}}));
    QTRY_COMPARE(fixture.machine.restarts, 1);
    beRestored(fixture);
    mouse.openPage(QStringLiteral("Settings"));
    mouse.click("backupNewAddresses");
    QCOMPARE(fixture.dialog(), QStringLiteral("addressesDialog"));
    QCOMPARE(mouse.clicks() + 1, 9);
}

void TestSeldomTasks::afterARestoreTheKeyboardIsAtTheNewAddresses()
{
    FullConsole fixture;
    noteRestore(fixture);
    fixture.open();
    QTRY_VERIFY(fixture.isAt("backupNewAddresses"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.dialog(), QStringLiteral("addressesDialog"));
}

void TestSeldomTasks::theEndOfAMonthIsFoundByKeys()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("documents/numbers")); // where somebody was before
    fixture.window().open(QStringLiteral("chargers"));
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("lock a month"));
    fixture.key(Qt::Key_Return);
    QVERIFY2(fixture.place().startsWith(QLatin1String("documents")), qPrintable(fixture.place()));
    QCOMPARE(fixture.window().findChild<QTabBar*>(QStringLiteral("documentTabs"))->currentIndex(), int(ui::DocumentsPage::Tab::Month));
    QVERIFY(fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
}

void TestSeldomTasks::statementByKeys()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(fixture.go("peopleTabs"));
    fixture.key(Qt::Key_Right);
    QVERIFY(fixture.go("personTable"));
    pressMenuKey(fixture);
    pickByKeys(fixture, "personStatement");
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("statementDialog"));
    const auto* const table = fixture.front().findChild<QTableView*>(QStringLiteral("statementTable"));
    QVERIFY(table != nullptr);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QVERIFY(fixture.go("statementExport"));
    fixture.key(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeModalWidget()));
    fixture.key(Qt::Key_Escape);
    qInfo("keys to the statement of a person and to its export: %d", fixture.keys);
    QVERIFY(fixture.keys <= 50);
}

void TestSeldomTasks::statementByMouse()
{
    FullConsole fixture;
    fixture.open();
    Mouse mouse(fixture);
    mouse.openPage(QStringLiteral("People & tags"));
    mouse.showTab("peopleTabs", 1);
    mouse.clickRow(mouse.seen<QTableView>("personTable"), QStringLiteral("A. Weber"), Qt::RightButton);
    mouse.pick("personStatement");
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("statementDialog"));
    const auto* const table = fixture.front().findChild<QTableView*>(QStringLiteral("statementTable"));
    QVERIFY(table != nullptr);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    mouse.click("statementExport");
    QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeModalWidget()));
    QApplication::activeModalWidget()->close();
    QCOMPARE(mouse.clicks(), 5);
}

void TestSeldomTasks::checkAndHandOverByKeys()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("Bay 3"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("charger/BAY-3"));
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("guided check"));
    fixture.key(Qt::Key_Return);
    QVERIFY(fixture.go("checkBeginHere"));
    fixture.key(Qt::Key_Return);
    QTRY_VERIFY(onlyCheck(fixture));
    int skipped = 0;
    for (; skipped < MostSteps && !onlyCheck(fixture)->areStepsDone(); ++skipped) { // what does not pass by itself
        QVERIFY(fixture.go("checkSkip"));
        fixture.key(Qt::Key_Return);
        QVERIFY(fixture.isAt("textField"));
        fixture.type(QStringLiteral("no car here today"));
        fixture.key(Qt::Key_Return);
    }
    QVERIFY(onlyCheck(fixture)->areStepsDone());
    QVERIFY(fixture.go("checkOwner")); // the part that is left is shown
    fixture.type(QStringLiteral("Margit Holzapfel"));
    QVERIFY(fixture.go("checkSign"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("checkSignDialog"));
    QVERIFY(fixture.go("checkSignAccept"));
    fixture.key(Qt::Key_Return);
    QTRY_VERIFY(onlyCheck(fixture)->isSigned());
    QCOMPARE(onlyCheck(fixture)->signOff->owner, QStringLiteral("Margit Holzapfel"));
    QVERIFY(fixture.go("checkPreview"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("handoverPreview"));
    QVERIFY(fixture.go("previewSave"));
    fixture.key(Qt::Key_Return);
    const QString path = fixture.folder.filePath(QStringLiteral("bay3.pdf"));
    typePath(fixture, path);
    fixture.keys += 2;
    QTRY_VERIFY_WITH_TIMEOUT(isPdf(path), 30'000);
    fixture.key(Qt::Key_Escape);
    qInfo("keys from the first step to the saved hand-over: %d, with %d steps skipped for a reason", fixture.keys, skipped);
    QVERIFY(fixture.keys - 3 * skipped <= 110);
}

void TestSeldomTasks::checkAndHandOverByMouse()
{
    FullConsole fixture;
    fixture.open();
    Mouse mouse(fixture);
    mouse.openPage(QStringLiteral("Chargers"));
    mouse.clickRow(mouse.seen<QTableView>("chargerTable"), QStringLiteral("Bay 3"), Qt::RightButton);
    mouse.pick("actionCheck");
    QTRY_COMPARE(fixture.place(), QStringLiteral("check/BAY-3"));
    mouse.click("checkBeginHere");
    QTRY_VERIFY(onlyCheck(fixture));
    int skipped = 0;
    for (; skipped < MostSteps && !onlyCheck(fixture)->areStepsDone(); ++skipped) {
        mouse.click("checkSkip");
        mouse.type("textField", QStringLiteral("no car here today"));
        mouse.click("textAccept");
    }
    QVERIFY(onlyCheck(fixture)->areStepsDone());
    mouse.type("checkOwner", QStringLiteral("Margit Holzapfel"));
    mouse.click("checkSign");
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("checkSignDialog"));
    mouse.click("checkSignAccept");
    QTRY_VERIFY(onlyCheck(fixture)->isSigned());
    mouse.click("checkPreview");
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("handoverPreview"));
    mouse.click("previewSave");
    const QString path = fixture.folder.filePath(QStringLiteral("bay3.pdf"));
    typePath(fixture, path); // one
    QTRY_VERIFY_WITH_TIMEOUT(isPdf(path), 30'000);
    QApplication::activeModalWidget()->close();
    qInfo("clicks and typed texts to the saved hand-over: %d, of them 3 for each of %d skipped steps", mouse.clicks() + 1, skipped);
    QCOMPARE(mouse.clicks() + 1 - 3 * skipped, 10);
}

FORECOURT_WINDOW_TEST(TestSeldomTasks)

} // namespace forecourt::tests::seldomtasks

#include "tst_seldomtasks.moc"
