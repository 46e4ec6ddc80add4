// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/stagetrackdelegate.h"

#include "ui/theme/paintkit.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int CellWidth = 62;
constexpr int CellHeight = 24;
constexpr int CellGap = 3;
constexpr int BaseHeight = 3;

struct StageTrackWords
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::StageTrack)
};

/// The cell that a stage works in.
int cellOf(FirmwareStage stage)
{
    switch (stage) {
    case FirmwareStage::Waiting: return 0;
    case FirmwareStage::Asked: return 1;
    case FirmwareStage::Downloading: return 2;
    case FirmwareStage::Downloaded:
    case FirmwareStage::Installing: return 3;
    case FirmwareStage::Rebooted:
    case FirmwareStage::Confirmed: return 5;
    }
    return 0;
}

StageTrack::Cell presentCell(const FirmwareJob& job)
{
    using Cell = StageTrack::Cell;
    switch (job.state) {
    case JobState::Done: return Cell::Done;
    case JobState::Failed: return Cell::Failed;
    case JobState::Open: break;
    case JobState::NothingToDo:
    case JobState::Cancelled: return Cell::Ahead;
    }
    return job.stall == FirmwareStall::None ? Cell::Running : Cell::Silent;
}

} // namespace

StageTrack stageTrack(const FirmwareJob& job)
{
    using Cell = StageTrack::Cell;
    StageTrack track;
    track.isShown = job.state != JobState::NothingToDo;
    const int here = job.state == JobState::Done ? StageTrack::Cells - 1 : cellOf(job.stage);
    for (int cell = 0; cell < here; ++cell)
        track.cells[std::size_t(cell)] = Cell::Done;
    track.cells[std::size_t(here)] = presentCell(job);
    return track;
}

QString stageCellWord(int cell)
{
    switch (cell) {
    //: Stage of an update, one short word of at most nine letters: the charger was not asked yet.
    case 0: return StageTrackWords::tr("Wait");
    //: Stage of an update, one short word: the charger is asked.
    case 1: return StageTrackWords::tr("Ask");
    //: Stage of an update, one short word: the charger fetches the file.
    case 2: return StageTrackWords::tr("Load");
    //: Stage of an update, one short word.
    case 3: return StageTrackWords::tr("Install");
    //: Stage of an update, one short word.
    case 4: return StageTrackWords::tr("Restart");
    //: Stage of an update, one short word: the new version is confirmed.
    case 5: return StageTrackWords::tr("Check");
    default: return {};
    }
}

StageTrackDelegate::StageTrackDelegate(const ThemeManager& themes, QObject* parent) : RowDelegate(themes, parent) {}

int StageTrackDelegate::trackWidth()
{
    return StageTrack::Cells * (CellWidth + CellGap) - CellGap + 2 * CellPadding;
}

void StageTrackDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                      const QColor& fill) const
{
    const QVariant value = index.data(StageTrackRole);
    if (!value.canConvert<StageTrack>()) {
        RowDelegate::paintContent(painter, option, index, fill);
        return;
    }
    const auto track = value.value<StageTrack>();
    if (!track.isShown)
        return;
    const int height = std::min(CellHeight, option.rect.height() - 4);
    QRect rect(option.rect.left() + CellPadding, option.rect.center().y() - height / 2, CellWidth, height);
    for (int cell = 0; cell < StageTrack::Cells; ++cell) {
        paintCell(painter, QStyle::visualRect(option.direction, option.rect, rect), track.cells[std::size_t(cell)], stageCellWord(cell));
        rect.translate(CellWidth + CellGap, 0);
    }
}

void StageTrackDelegate::paintCell(QPainter& painter, const QRect& rect, StageTrack::Cell cell, const QString& word) const
{
    using Cell = StageTrack::Cell;
    using enum Theme::Color;
    const QColor ground = m_themes.color(cell == Cell::Done      ? InfoTint
                                         : cell == Cell::Running ? Selection
                                         : cell == Cell::Silent  ? WarningTint
                                         : cell == Cell::Failed  ? CriticalTint
                                                                 : Fill);
    drawBox(painter, rect, metrics::RadiusBar, ground, QColor());
    if (cell != Cell::Ahead) {
        const QColor base = m_themes.color(cell == Cell::Silent ? Warning : cell == Cell::Failed ? Critical : Accent);
        painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - BaseHeight, rect.width(), BaseHeight), base);
    }
    painter.setFont(m_themes.font(TypeRole::Caption));
    painter.setPen(m_themes.color(cell == Cell::Ahead ? Ink3 : Ink1)); // ink 3 never on a band
    QRect text = rect.adjusted(4, 0, -4, -BaseHeight);
    if (cell == Cell::Failed || cell == Cell::Silent) { // shape beside the colour
        const QRect icon(text.left(), text.center().y() - metrics::IconSmall / 2 + 1, metrics::IconSmall, metrics::IconSmall);
        painter.drawPixmap(icon, m_themes.pixmap(cell == Cell::Failed ? QStringLiteral("octagon-x") : QStringLiteral("triangle-alert"),
                                                 metrics::IconSmall, m_themes.color(cell == Cell::Failed ? Critical : Warning), ground,
                                                 painter.device()->devicePixelRatioF()));
        text.setLeft(icon.right() + 2);
    }
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, QFontMetrics(painter.font()).elidedText(word, Qt::ElideRight, text.width()));
}

} // namespace forecourt::ui
