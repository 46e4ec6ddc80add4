// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Shows every component on one sheet, for the eye. Not installed.
/// Options: --dark; --contrast; --font FAMILY; --window (frame, charts, table); --rtl.
#include "core/config/settingsstore.h"
#include "tests/gui/componentsheet/sampletiles.h"
#include "tests/gui/componentsheet/sheets.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QWidget>

using namespace forecourt::ui;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList options = QApplication::arguments();
    const qsizetype fontAt = options.indexOf(QStringLiteral("--font"));
    QFont font(fontAt > 0 ? options.value(fontAt + 1) : QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    if (options.contains(QStringLiteral("--rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (options.contains(QStringLiteral("--contrast"))) {
        QPalette palette(Qt::white, Qt::white);
        palette.setColor(QPalette::WindowText, Qt::black);
        palette.setColor(QPalette::Base, Qt::white);
        QApplication::setPalette(palette);
    }
    const bool dark = options.contains(QStringLiteral("--dark"));
    ThemeManager themes(application, dark ? ThemeManager::Setting::Dark : ThemeManager::Setting::Light);
    forecourt::config::SettingsStore settings{QString(), QString()};
    QWidget* const window = options.contains(QStringLiteral("--window")) ? makeWindowSheet(themes, settings) : makeComponentSheet(themes);
    window->show();
    return QApplication::exec();
}
