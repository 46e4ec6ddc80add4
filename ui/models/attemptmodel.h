// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// "What we hear": connection attempts and what to change, newest first.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// An attempt with its number in order of arrival.
struct AttemptRow
{
    qint64 number = 0;
    ConnectionAttempt attempt;

    bool operator==(const AttemptRow&) const = default;
};

/// The attempts of the mirror, at most 200. Thread: GUI.
class AttemptModel final : public KeyedTableModel<qint64, AttemptRow>
{
    Q_OBJECT

public:
    enum class Column { When, Sign, What, From };
    static constexpr int ColumnCount = int(Column::From) + 1;

    explicit AttemptModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The attempt as one line for the clipboard.
    [[nodiscard]] QString logLine(int row) const;
    /// "192.168.1.41, path /ocpp/SN0042, ocpp1.6"
    [[nodiscard]] static QString circumstances(const ConnectionAttempt& attempt);

protected:
    [[nodiscard]] qint64 idOf(const AttemptRow& row) const override { return row.number; }
    [[nodiscard]] int insertPosition(const AttemptRow&) const override { return 0; }

private:
    void resetFromSite();
    void add(int count);

    Workspace& m_workspace;
    qint64 m_lastNumber = 0;
};

} // namespace forecourt::ui
