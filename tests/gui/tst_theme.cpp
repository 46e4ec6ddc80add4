// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Recomputes the contrast the design promises, and checks style sheet, icons and type roles.
#include "tests/support/testprogram.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTest>

using namespace forecourt::ui;
using enum Theme::Color;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inkReadsOnEverySurface_data();
    void inkReadsOnEverySurface();
    void thirdInkReadsWhereItIsAllowed();
    void statusIconsStandOutFromTheirBand_data();
    void statusIconsStandOutFromTheirBand();
    void solidFillsCarryReadableText();
    void highContrastHasNoBandsAndInkLines();
    void styleSheetHasNoUnknownPlaceholder();
    void everyStatusIconExists();
    void everyIconIsUsedSomewhere();
    void typeRolesFollowTheApplicationFont();
    void switchingTheSettingAppliesAtOnce();
    void compactRowsAreLowerAndStillATarget();
    void comboBoxesGiveTheirWidthToTheText_data();
    void comboBoxesGiveTheirWidthToTheText();
    void iconsTakeTheColourAskedFor();
};

namespace {

/// Every plain surface, band and the selection: what body text may stand on.
QList<QPair<QString, QColor>> backgrounds(const Theme& theme)
{
    QList<QPair<QString, QColor>> list;
    for (const auto name : {Window, Surface, Raised, ButtonFill, Hover, Fill, Selection, InfoTint, WarningTint, CriticalTint})
        list.append({tokenName(name), theme.color(name)});
    for (const DisplayStatus status : AllDisplayStatuses)
        list.append({statusIconName(status), theme.status(status).band});
    return list;
}

} // namespace

void TestTheme::inkReadsOnEverySurface_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("background");
    QTest::addColumn<double>("least");
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        const QString name = theme->isDark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const auto& [where, color] : backgrounds(*theme)) {
            QTest::addRow("%s ink 1 on %s", qPrintable(name), qPrintable(where))
                << theme->color(Ink1) << color << (theme->isDark ? 7.8 : 13.4);
            QTest::addRow("%s ink 2 on %s", qPrintable(name), qPrintable(where))
                << theme->color(Ink2) << color << (theme->isDark ? 4.9 : 6.1);
        }
    }
}

void TestTheme::inkReadsOnEverySurface()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, background);
    QFETCH(double, least);
    const double ratio = contrastRatio(ink, background);
    QVERIFY2(ratio >= least - 0.05, qPrintable(QStringLiteral("%1:1").arg(ratio, 0, 'f', 2)));
}

void TestTheme::thirdInkReadsWhereItIsAllowed()
{
    for (const Theme* theme : {&Theme::light(), &Theme::dark(), &Theme::highContrastLight(), &Theme::highContrastDark()}) {
        for (const auto name : {Window, Surface, Raised, Hover, Fill})
            QVERIFY2(contrastRatio(theme->color(Ink3), theme->color(name)) >= 4.45, qPrintable(tokenName(name)));
    }
}

void TestTheme::statusIconsStandOutFromTheirBand_data()
{
    QTest::addColumn<QColor>("icon");
    QTest::addColumn<QColor>("behind");
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        for (const DisplayStatus status : AllDisplayStatuses) {
            QTest::addRow("%s %s", theme->isDark ? "dark" : "light", qPrintable(statusIconName(status)))
                << theme->status(status).icon << theme->status(status).band;
        }
    }
}

void TestTheme::statusIconsStandOutFromTheirBand()
{
    QFETCH(QColor, icon);
    QFETCH(QColor, behind);
    const double ratio = contrastRatio(icon, behind);
    QVERIFY2(ratio >= 2.95, qPrintable(QStringLiteral("%1:1").arg(ratio, 0, 'f', 2)));
}

void TestTheme::solidFillsCarryReadableText()
{
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        QVERIFY(contrastRatio(theme->color(AlarmText), theme->color(AlarmHeader)) >= (theme->isDark ? 8.4 : 7.7));
        QVERIFY(contrastRatio(theme->color(TextOnAccent), theme->color(Accent)) >= 4.5);
        QVERIFY(contrastRatio(theme->color(Accent), theme->color(Surface)) >= 4.5);
        QVERIFY(contrastRatio(theme->color(ControlLine), theme->color(Surface)) >= 3.0);
    }
}

void TestTheme::highContrastHasNoBandsAndInkLines()
{
    for (const Theme* theme : {&Theme::highContrastLight(), &Theme::highContrastDark()}) {
        QCOMPARE(theme->color(Line), theme->color(Ink1));
        for (const DisplayStatus status : AllDisplayStatuses)
            QCOMPARE(theme->status(status).band, theme->color(Surface));
        QVERIFY(contrastRatio(theme->color(Ink1), theme->color(Window)) > 20.9);
    }
}

void TestTheme::styleSheetHasNoUnknownPlaceholder()
{
    const QString applied = qApp->styleSheet();
    QVERIFY(applied.size() > 1000);
    const QRegularExpressionMatch match = QRegularExpression(QStringLiteral("@[a-z0-9-]+@"))
                                              .match(QString(applied).remove(QRegularExpression(
                                                  QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption)));
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
}

void TestTheme::everyStatusIconExists()
{
    for (const DisplayStatus status : AllDisplayStatuses)
        QVERIFY2(IconCache::exists(statusIconName(status)), qPrintable(statusIconName(status)));
    QVERIFY(!IconCache::exists(QStringLiteral("no-such-icon")));
}

void TestTheme::everyIconIsUsedSomewhere()
{
    QByteArray sources;
    for (const char* folder : {"/ui", "/app"}) {
        QDirIterator files(QStringLiteral(FORECOURT_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources += file.readAll();
        }
    }
    for (const QString& file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")})) {
        const QByteArray name = file.chopped(4).toLatin1();
        if (name != "forecourt") // the program's own icon
            QVERIFY2(sources.contains('"' + name + '"'), name.constData());
    }
}

void TestTheme::typeRolesFollowTheApplicationFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(12);
    const Typography typography(font);
    QCOMPARE(typography.font(TypeRole::Body).pointSizeF(), 12.0);
    QCOMPARE(typography.font(TypeRole::TileValue).pointSizeF(), 26.4);
    QCOMPARE(int(typography.font(TypeRole::PageTitle).weight()), int(QFont::DemiBold));
    QVERIFY(typography.heightFor(TypeRole::TileValue, 10) > 26);
    QCOMPARE(typography.heightFor(TypeRole::Caption, 200), 200);
}

void TestTheme::compactRowsAreLowerAndStillATarget()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    QSignalSpy changed(&themes, &ThemeManager::changed);
    TableView table(themes);
    const int comfortable = table.verticalHeader()->defaultSectionSize();
    QCOMPARE(themes.rowHeight(metrics::TableRow), metrics::TableRow);
    themes.setDensity(ThemeManager::Density::Compact);
    QCOMPARE(changed.count(), 1);
    QVERIFY(table.verticalHeader()->defaultSectionSize() < comfortable);
    QVERIFY(themes.rowHeight(metrics::TraceRow) >= metrics::MinimumTarget);
    themes.setDensity(ThemeManager::Density::Compact);
    QCOMPARE(changed.count(), 1);
    themes.setDensity(ThemeManager::Density::Comfortable);
    QCOMPARE(table.verticalHeader()->defaultSectionSize(), comfortable);
}

void TestTheme::comboBoxesGiveTheirWidthToTheText_data()
{
    QTest::addColumn<bool>("isEditable");
    QTest::addColumn<bool>("isForm");
    QTest::addColumn<bool>("hasFocus");
    for (const bool isEditable : {false, true}) {
        for (const bool isForm : {false, true}) {
            for (const bool hasFocus : {false, true})
                QTest::addRow("%s%s%s", isEditable ? "editable" : "plain", isForm ? " in a form" : "", hasFocus ? " with focus" : "")
                    << isEditable << isForm << hasFocus;
        }
    }
}

/// What is beside the text is the border, the padding and the chevron; a page that limits the width cuts nothing else.
void TestTheme::comboBoxesGiveTheirWidthToTheText()
{
    QFETCH(bool, isEditable);
    QFETCH(bool, isForm);
    QFETCH(bool, hasFocus);
    constexpr int BesideTheText = 50;
    const QString text = QStringLiteral("Alle Hersteller");
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    QComboBox box;
    box.setEditable(isEditable);
    box.setProperty("form", isForm);
    box.setProperty("keyboardFocus", hasFocus);
    box.setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box.addItem(text);
    box.resize(box.sizeHint());
    box.ensurePolished();
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = isEditable;
    option.subControls = QStyle::SC_All;
    const int advance = box.fontMetrics().horizontalAdvance(text);
    QVERIFY(box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box).width() >= advance);
    QVERIFY2(box.sizeHint().width() <= advance + BesideTheText, qPrintable(QString::number(box.sizeHint().width() - advance)));
}

void TestTheme::switchingTheSettingAppliesAtOnce()
{
    ThemeManager themes(*qApp, ThemeManager::Setting::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().color(Window));
    int changes = 0;
    connect(&themes, &ThemeManager::changed, this, [&changes] { ++changes; });
    themes.setSetting(ThemeManager::Setting::Dark);
    QCOMPARE(changes, 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().color(Window));
    QVERIFY(qApp->styleSheet().contains(Theme::dark().color(Accent).name()));
    themes.setSetting(ThemeManager::Setting::Dark);
    QCOMPARE(changes, 1);
}

void TestTheme::iconsTakeTheColourAskedFor()
{
    IconCache icons;
    const QColor red(200, 10, 20);
    const QImage image = icons.pixmap(QStringLiteral("faulted"), 24, red, Qt::white, 2.0).toImage();
    QCOMPARE(image.size(), QSize(48, 48));
    QCOMPARE(QColor(image.pixel(24, 6)), red);
    QCOMPARE(QColor(image.pixel(24, 24)), QColor(Qt::white));
}

FORECOURT_TEST_PROGRAM(TestTheme)
{
    QApplication application(argc, argv);
    ThemeManager themes(application, ThemeManager::Setting::Light);
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_theme.moc"
