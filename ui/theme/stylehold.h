// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many widgets made at once, without the style sheet.
#pragma once

#include <QApplication>
#include <QString>

namespace forecourt::ui {

/// Takes the application's style sheet away as long as it lives, and then gives it back. With one, Qt 6.4 goes through
/// everything below a widget each time that gets another parent, so a window of many pages takes twice as long to make.
/// Nothing may be shown meanwhile, and the theme must not change. Thread: GUI.
class StyleHold
{
public:
    StyleHold() : m_sheet(qApp->styleSheet()) { qApp->setStyleSheet(QString()); }
    ~StyleHold() { qApp->setStyleSheet(m_sheet); }
    StyleHold(const StyleHold&) = delete;
    StyleHold& operator=(const StyleHold&) = delete;

private:
    const QString m_sheet;
};

} // namespace forecourt::ui
