// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which firmware every charger of the site runs, and what the library has for it.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// How a charger's version stands against the library.
enum class VersionState {
    Unknown, ///< the charger never named its version
    NoFile,  ///< nothing in the library for its make
    Current, ///< the newest of the library
    Older,   ///< the library has a newer one
    Newer,   ///< newer than all in the library
};

struct VersionRow
{
    StationId station;
    QString name;
    QString make;    ///< vendor and model
    QString version; ///< in its last BootNotification; empty: none
    VersionState state = VersionState::Unknown;
    std::optional<FirmwareFile> newest; ///< of the library, for this make
    FirmwareJobPointer job;             ///< the open one, else the newest; null: none
    bool isOnline = false;

    bool operator==(const VersionRow&) const = default;
};

/// Negative: \a a is older; runs of digits count as numbers, so 1.10 is newer than 1.9.
[[nodiscard]] int compareVersions(const QString& a, const QString& b);
/// Whether \a file is meant for a charger of that make: vendor and model as far as the file names them, without case.
/// A file that names neither fits none.
[[nodiscard]] bool isMeantFor(const FirmwareFile& file, const BootInfo& boot);
/// The newest file for a charger of that make that can be offered; empty: none.
[[nodiscard]] std::optional<FirmwareFile> newestFirmware(const QList<FirmwareFile>& files, const BootInfo& boot);

/// Chargers in use. Thread: GUI.
class VersionModel final : public KeyedTableModel<StationId, VersionRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, Make, Version, Library, Update };
    static constexpr int ColumnCount = int(Column::Update) + 1;

    explicit VersionModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int count(VersionState state) const;
    /// Different makes of chargers.
    [[nodiscard]] int makeCount() const;
    /// Reads everything again; the page calls it while it is seen.
    void refresh();

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] StationId idOf(const VersionRow& row) const override { return row.station; }

private:
    [[nodiscard]] QList<VersionRow> rowsOfSite() const;
    [[nodiscard]] QString display(const VersionRow& row, Column column) const;
    [[nodiscard]] QString libraryText(const VersionRow& row) const;
    [[nodiscard]] QString updateText(const VersionRow& row) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
