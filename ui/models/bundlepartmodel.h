// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is, or would be, in a support bundle.
#pragma once

#include "core/api/supportbundles.h"
#include "ui/models/workspace.h"

#include <QAbstractTableModel>

namespace forecourt::ui {

/// Thread: GUI.
class BundlePartModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { What, Name, Rows, Size, Masked };
    static constexpr int ColumnCount = int(Column::Masked) + 1;

    explicit BundlePartModel(Workspace& workspace, QObject* parent = nullptr);

    void setParts(const QList<api::BundlePart>& parts);
    [[nodiscard]] const api::BundlePart& part(int row) const { return m_parts.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const api::BundlePart& part, Column column) const;

    Workspace& m_workspace;
    QList<api::BundlePart> m_parts;
};

} // namespace forecourt::ui
