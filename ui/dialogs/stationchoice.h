// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers to tick, each with a word about it and, where it cannot be chosen, why.
#pragma once

#include "core/domain/ids.h"
#include "ui/theme/thememanager.h"

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QListWidget;

namespace forecourt::ui {

class Button;
class TextLabel;

/// Space ticks the current one; buttons tick all or none. Where it is movable, buttons and Alt with the arrow keys move the
/// current one up and down. Thread: GUI.
class StationChoice final : public QWidget
{
    Q_OBJECT

public:
    /// One line of it.
    struct Entry
    {
        StationId station;
        QString name;
        QString detail;        ///< behind the name; empty: none
        QString blockedReason; ///< not empty: it cannot be ticked
        bool isChosen = false;
    };

    /// \a objectName names the list; its buttons get it with "All" and "None" behind.
    StationChoice(const ThemeManager& themes, const QString& objectName, const QString& name, QWidget* parent = nullptr);

    /// The order counts: it can be changed, and stays when the entries come anew.
    void setMovable();
    /// Anew; does not emit.
    void setEntries(const QList<Entry>& entries);
    [[nodiscard]] QList<StationId> chosen() const;
    [[nodiscard]] QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void changed();

private:
    void tickAll(bool isTicked);
    void moveCurrent(int by);
    void refreshMoves();
    void refresh();

    const ThemeManager& m_themes;
    QListWidget* m_list;
    QHBoxLayout* m_buttons;
    TextLabel* m_count;
    Button* m_all;
    Button* m_none;
    Button* m_up = nullptr;   ///< null: the order is given
    Button* m_down = nullptr;
    QStringList m_order;      ///< ids as somebody moved them; empty: nobody did
};

} // namespace forecourt::ui
