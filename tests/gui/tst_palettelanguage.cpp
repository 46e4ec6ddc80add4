// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The command palette in a translated window: actions by the words of its language, and by the English ones.
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"
#include "ui/format/language.h"
#include "ui/palette/commandpalette.h"

#include <QLineEdit>
#include <QSpinBox>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::palettelanguage {

class TestPaletteLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(installLanguage(*qApp, QStringLiteral("de")), QStringLiteral("de")); }
    void actionsAreFoundInBothLanguages_data();
    void actionsAreFoundInBothLanguages();
    void theKeyWordsOfThemesFindThemesOnly();
    void fieldsOfQtWriteNumbersThatWay();
};

void TestPaletteLanguage::actionsAreFoundInBothLanguages_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* typed, const char* id) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QStringLiteral("action/") + QLatin1String(id);
    };
    row("dunkel", "themeDark");
    row("hell", "themeLight");
    row("hoher kontrast", "themeContrast");
    row("dark", "themeDark");
    row("theme light", "themeLight");
    row("contrast", "themeContrast");
    row("about", "menuAbout"); // "quit" begins a German word for what is done to alerts
}

void TestPaletteLanguage::actionsAreFoundInBothLanguages()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    auto* palette = fixture.window().findChild<CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(typed);
    QVERIFY2(palette->model().rowCount() > 0, "nothing found");
    QCOMPARE(palette->model().entry(0).id, id);
}

void TestPaletteLanguage::fieldsOfQtWriteNumbersThatWay()
{
    QSpinBox kept;
    kept.setRange(0, 10'000'000);
    kept.setGroupSeparatorShown(true);
    kept.setValue(5'000'000);
    QCOMPARE(kept.text(), QStringLiteral("5.000.000"));
}

void TestPaletteLanguage::theKeyWordsOfThemesFindThemesOnly()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    auto* palette = fixture.window().findChild<CommandPalette*>();
    palette->findChild<QLineEdit*>(QStringLiteral("paletteInput"))->setText(QStringLiteral("nacht"));
    QStringList themes;
    for (int row = 0; row < palette->model().rowCount() && row < 4; ++row)
        themes.append(palette->model().entry(row).id);
    QCOMPARE(themes, (QStringList{QStringLiteral("action/themeSystem"), QStringLiteral("action/themeLight"),
                                  QStringLiteral("action/themeDark"), QStringLiteral("action/themeContrast")}));
}

FORECOURT_WINDOW_TEST(TestPaletteLanguage)

} // namespace forecourt::tests::palettelanguage

#include "tst_palettelanguage.moc"
