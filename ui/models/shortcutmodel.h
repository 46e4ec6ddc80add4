// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every action with its key, for the shortcut editor.
#pragma once

#include "ui/actionbook.h"

#include <QAbstractTableModel>

namespace forecourt::ui {

/// In the order of the menus; follows changes. Thread: GUI.
class ShortcutModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Action, Key, Delivered };
    static constexpr int ColumnCount = 3;

    explicit ShortcutModel(ActionBook& book, QObject* parent = nullptr);

    /// Null where the action is gone.
    [[nodiscard]] QAction* action(int row) const { return m_actions.value(row); }
    /// With its page in front, where it belongs to one.
    [[nodiscard]] QString nameOf(const QAction& action) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ActionBook& m_book;
    QList<QPointer<QAction>> m_actions;
};

} // namespace forecourt::ui
