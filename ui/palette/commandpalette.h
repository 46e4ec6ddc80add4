// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ctrl+K: one field for every action, charger, session and person.
#pragma once

#include "ui/palette/palettemodel.h"
#include "ui/theme/thememanager.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListView;

namespace forecourt::ui {

class TextLabel;

/// Lies over its window and takes the focus while it is open. Arrows choose, Enter runs, Esc closes. What is
/// off says why instead of running. Thread: GUI.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const ThemeManager& themes, QWidget* window);

    [[nodiscard]] PaletteModel& model() { return m_model; }
    /// Opens it empty; the caller sets the entries before.
    void openAt(const QPoint& topCenter);
    /// The keyboard goes back to where it was.
    void closePalette();

Q_SIGNALS:
    /// The text changed: a good moment to look elsewhere and call PaletteModel::setFound().
    void typed(const QString& text);
    /// It closes and nothing that can be seen had the keyboard before.
    void focusReleased();
    /// What was chosen has run; \a byKeys: with Enter, and not with the mouse.
    void ran(bool byKeys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showResult();
    void move(int step);
    void run(const QModelIndex& index, bool byKeys);

    const ThemeManager& m_themes;
    PaletteModel m_model;
    QLineEdit* m_field;
    QListView* m_list;
    TextLabel* m_note;
    QPointer<QWidget> m_focusBefore;
    bool m_hadRing = false; ///< the focus before was to be seen
};

} // namespace forecourt::ui
