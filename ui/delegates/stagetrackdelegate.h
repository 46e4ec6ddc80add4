// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints how far an update is: six cells from "Wait" to "Check".
#pragma once

#include "core/domain/firmwarejob.h"
#include "ui/delegates/rowdelegate.h"

#include <array>

namespace forecourt::ui {

/// What the cells of one charger show.
struct StageTrack
{
    enum class Cell {
        Ahead,   ///< not yet
        Done,
        Running, ///< what goes on now
        Silent,  ///< the same, nothing heard for too long
        Failed,
    };
    static constexpr int Cells = 6;

    std::array<Cell, Cells> cells{}; ///< all Ahead
    bool isShown = false;            ///< nothing to do: no track

    bool operator==(const StageTrack&) const = default;
};

/// By the job's stage and state. A pure function.
[[nodiscard]] StageTrack stageTrack(const FirmwareJob& job);
/// "Wait", "Ask", "Load", "Install", "Restart", "Check".
[[nodiscard]] QString stageCellWord(int cell);

/// The model answers this with a StageTrack.
constexpr int StageTrackRole = Qt::UserRole + 260;

/// Source: design.md §3 "Stage track". Thread: GUI.
class StageTrackDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    StageTrackDelegate(const ThemeManager& themes, QObject* parent);

    /// All cells with their gaps and the padding of the table's cell.
    [[nodiscard]] static int trackWidth();

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                      const QColor& fill) const override;

private:
    void paintCell(QPainter& painter, const QRect& rect, StageTrack::Cell cell, const QString& word) const;
};

} // namespace forecourt::ui

Q_DECLARE_METATYPE(forecourt::ui::StageTrack)
