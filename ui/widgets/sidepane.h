// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A part of a page that shows the chosen row of a table: closed by Esc, opened by choosing a row.
#pragma once

#include <QList>
#include <QObject>
#include <QVariant>

class QAbstractItemView;

namespace forecourt::ui {

/// Says when a pane is to be seen; the page says what stands in it. Esc with the keyboard in the pane closes it and
/// brings the keyboard back to the table; from a field with typed text the first Esc only leaves the field. Goes with
/// the pane. Thread: GUI.
class SidePane final : public QObject
{
    Q_OBJECT

public:
    /// What stands there as long as no row is chosen.
    enum class Empty {
        Nothing, ///< the table has the place
        Hint     ///< the pane says what to choose
    };

    /// \a tables, of which one at a time is to be seen, must live as long as \a pane. Their row is known by their
    /// property "wantedKey".
    SidePane(QWidget& pane, const QList<QAbstractItemView*>& tables, Empty empty = Empty::Nothing);

    /// Whether a row is chosen to show. A closed pane stays closed for that same row, whatever happens to it; another
    /// one opens it.
    void setFilled(bool isFilled);
    /// A row is to be seen although the pane was closed.
    void open();
    void close();
    /// It shows a row.
    [[nodiscard]] bool isOpen() const;

    /// Closes the first open pane of \a page; false where none is open.
    static bool closeIn(const QWidget& page);
    /// \a page has panes that can be closed.
    [[nodiscard]] static bool isIn(const QWidget& page);

private:
    /// Esc in the pane.
    void leave();
    void show();
    [[nodiscard]] QAbstractItemView* table() const;
    [[nodiscard]] QVariant key() const;

    QWidget& m_pane;
    QList<QAbstractItemView*> m_tables;
    Empty m_empty;
    bool m_isFilled = false;
    bool m_isClosed = false;
    QVariant m_closedKey; ///< the row it was closed for
};

} // namespace forecourt::ui
