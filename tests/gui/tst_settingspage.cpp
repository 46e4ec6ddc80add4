// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings as a whole: found, reached, set back; those of the look hold at once.
#include "tests/gui/settingsfixture.h"
#include "tests/support/testprogram.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QStyleOptionViewItem>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::settingspage {

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void themeChangesAtOnce();
    void defaultsComeBackWithUndo();
    void searchJumpsToTheSettingAndMarksIt_data();
    void searchJumpsToTheSettingAndMarksIt();
    void searchWithoutAHitSaysSo();
    void densityHoldsAtOnce();
    void sectionsKeepAwayFromTheEdge();
    void everyFieldHasANameAndCanBeReached();
    void wordsInsteadOfNumbersAreNotCut();
};

void TestSettingsPage::themeChangesAtOnce()
{
    PageFixture fixture;
    AppearanceHooks hooks;
    hooks.setTheme = [&fixture](ThemeManager::Setting theme) { fixture.themes.setSetting(theme); };
    SettingsPage page(fixture.context(), hooks, {}, &fixture.window);
    auto* theme = find<QComboBox>(page, "lookTheme");
    theme->setCurrentIndex(2);
    Q_EMIT theme->activated(2);
    QVERIFY(fixture.themes.theme().isDark);
    fixture.themes.setSetting(ThemeManager::Setting::Light); // by the menu
    QCOMPARE(theme->currentData().toInt(), int(ThemeManager::Setting::Light));
}

void TestSettingsPage::defaultsComeBackWithUndo()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    ChangeBatch batch;
    batch.site = SiteSettings{};
    batch.site->name = QStringLiteral("Mine");
    batch.site->mainFuseA = 63;
    fixture.console.source.publish(batch);
    fixture.settle();
    press(page, "settingsReset");
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 0);
    QCOMPARE(fixture.console.administration.savedSites.last().name, QStringLiteral("Mine")); // not a matter of defaults
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 63);
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 0);
    batch.site->mainFuseA = 0;
    batch.site->heartbeatIntervalS = 600; // of another section, meanwhile
    fixture.console.source.publish(batch);
    fixture.settle();
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 63);
    QCOMPARE(fixture.console.administration.savedSites.last().heartbeatIntervalS, 600);
}

void TestSettingsPage::searchJumpsToTheSettingAndMarksIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("section");
    QTest::newRow("by label") << QStringLiteral("main fuse") << QStringLiteral("siteFuse") << QStringLiteral("site");
    QTest::newRow("by keyword") << QStringLiteral("heartbeat") << QStringLiteral("siteHeartbeat") << QStringLiteral("lobby");
    QTest::newRow("by help") << QStringLiteral("survives") << QStringLiteral("backupFolder") << QStringLiteral("backup");
    QTest::newRow("words in any order, any case") << QStringLiteral("API expert PORT") << QStringLiteral("expertApiPort") << QStringLiteral("expert");
    QTest::newRow("what is called so before what is about it") << QStringLiteral("backup") << QStringLiteral("backupTime") << QStringLiteral("backup");
    QTest::newRow("dark") << QStringLiteral("dark") << QStringLiteral("lookTheme") << QStringLiteral("appearance");
    QTest::newRow("density") << QStringLiteral("compact") << QStringLiteral("lookDensity") << QStringLiteral("appearance");
    QTest::newRow("age of messages") << QStringLiteral("privacy") << QStringLiteral("retentionMessageDays") << QStringLiteral("retention");
    QTest::newRow("margin") << QStringLiteral("safety margin") << QStringLiteral("siteMargin") << QStringLiteral("site");
    QTest::newRow("certificate") << QStringLiteral("private key") << QStringLiteral("networkKey") << QStringLiteral("network");
}

void TestSettingsPage::searchJumpsToTheSettingAndMarksIt()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(QString, section);
    SettingsFixture full;
    full.open();
    auto* search = find<QLineEdit>(*full.page, "settingsSearch");
    search->setText(text);
    SettingRow* row = rowOf(*full.page, field.toLatin1().constData());
    QVERIFY(row->isMarked());
    QCOMPARE(full.page->currentSection()->id(), section);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(!row->isMarked());
    QCOMPARE(full.page->currentSection()->id(), section); // the place is kept
}

void TestSettingsPage::searchWithoutAHitSaysSo()
{
    SettingsFixture full;
    full.open();
    find<QLineEdit>(*full.page, "settingsSearch")->setText(QStringLiteral("<b>zzz</b>"));
    auto* hits = find<QListWidget>(*full.page, "settingsHits");
    QCOMPARE(hits->count(), 1);
    QVERIFY(!(hits->item(0)->flags() & Qt::ItemIsEnabled));
    QTest::keyClick(find<QLineEdit>(*full.page, "settingsSearch"), Qt::Key_Return);
}

void TestSettingsPage::densityHoldsAtOnce()
{
    SettingsFixture full;
    full.open();
    full.show("appearance");
    auto* density = find<QComboBox>(*full.page, "lookDensity");
    density->setCurrentIndex(1);
    Q_EMIT density->activated(1);
    QCOMPARE(full.fixture.themes.density(), ThemeManager::Density::Compact);
    QVERIFY(!find<QWidget>(*full.page, "settingsRestart")->isVisible());
}

void TestSettingsPage::sectionsKeepAwayFromTheEdge()
{
    SettingsFixture full;
    full.open();
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const auto* list = find<QListWidget>(*full.page, "settingsSections");
        QStyleOptionViewItem option;
        option.initFrom(list);
        option.direction = direction;
        option.rect = list->visualItemRect(list->item(0));
        option.features = QStyleOptionViewItem::HasDisplay;
        option.text = list->item(0)->text();
        const QRect text = list->style()->subElementRect(QStyle::SE_ItemViewItemText, &option, list);
        const int room = direction == Qt::LeftToRight ? text.left() - option.rect.left() : option.rect.right() - text.right();
        QVERIFY2(room >= 8, qPrintable(QString::number(room)));
    }
}

void TestSettingsPage::everyFieldHasANameAndCanBeReached()
{
    SettingsFixture full;
    full.open();
    for (const char* section : {"site", "network", "lobby", "documents", "retention", "appearance", "backup", "expert"}) {
        QVERIFY2(full.page->openSection(QLatin1String(section)), section);
        for (const QWidget* widget : full.page->currentSection()->findChildren<QWidget*>()) {
            const bool isOwn = !widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_"));
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || !isOwn)
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(face != nullptr && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(QStringLiteral("%1 in %2").arg(widget->objectName(), QLatin1String(section))));
        }
    }
}

void TestSettingsPage::wordsInsteadOfNumbersAreNotCut()
{
    SettingsFixture full;
    full.open();
    int seen = 0;
    for (const char* section : {"site", "retention"}) {
        QVERIFY2(full.page->openSection(QLatin1String(section)), section);
        for (QSpinBox* box : full.page->currentSection()->findChildren<QSpinBox*>()) {
            if (box->specialValueText().isEmpty())
                continue;
            box->setValue(box->minimum());
            const auto* line = box->findChild<QLineEdit*>();
            QCOMPARE(line->text(), box->specialValueText());
            const int room = line->contentsRect().width() - 4; // Qt keeps two on each side
            QVERIFY2(line->fontMetrics().horizontalAdvance(line->text()) <= room, qPrintable(box->objectName()));
            ++seen;
        }
    }
    QVERIFY(seen >= 5);
}

FORECOURT_WINDOW_TEST(TestSettingsPage)

} // namespace forecourt::tests::settingspage

#include "tst_settingspage.moc"
