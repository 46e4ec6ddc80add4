// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings of a charger beside those of another, another day or the template.
#pragma once

#include "core/commissioning/settingscomparison.h"
#include "ui/models/keyedtablemodel.h"

namespace forecourt::ui {

/// One row per setting; the id is its folded name. Fill with resetRows(). Thread: GUI.
class SettingPairModel final : public KeyedTableModel<QString, commissioning::SettingPair>
{
    Q_OBJECT

public:
    enum class Column { Sign, Setting, Here, There };
    static constexpr int ColumnCount = int(Column::There) + 1;

    explicit SettingPairModel(QObject* parent = nullptr) : KeyedTableModel(parent) {}

    /// Titles of the two columns of values.
    void setTitles(const QString& here, const QString& there);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const commissioning::SettingPair& row) const override { return row.name.trimmed().toCaseFolded(); }

private:
    QString m_here;
    QString m_there;
};

} // namespace forecourt::ui
