// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a page shows, on paper: facts, a curve or bars, tables.
#pragma once

#include "ui/format/formatter.h"
#include "ui/print/previewdialog.h"

#include <QList>
#include <QPointF>
#include <QStringList>

#include <utility>

class QPagedPaintDevice;

namespace forecourt::ui {

/// Drawn in the colours of paper, whatever the theme.
struct SheetPlot
{
    QString caption;       ///< what it shows, with its unit
    QList<QPointF> curve;  ///< in order of x
    QList<double> bars;    ///< in place of a curve
    QString first;         ///< below the beginning of the axis
    QString last;          ///< below its end
    QString highest;       ///< beside the highest value

    [[nodiscard]] bool isEmpty() const { return curve.size() < 2 && bars.isEmpty(); }
};

/// Cells as they stand on the screen.
struct SheetTable
{
    QString title;
    QList<QStringList> rows;  ///< the first is the head
    QList<bool> areNumbers;   ///< by column: at the end of its cell
    QString remark;           ///< below its last row: what is not on paper
};

/// Texts and figures are those of the page; nothing is worked out for paper.
struct ViewSheet
{
    QString name;     ///< for object names: "session"
    QString title;
    QString subtitle;
    QString site;     ///< in the foot
    QList<std::pair<QString, QString>> facts;
    QStringList remarks;
    SheetPlot plot;
    QList<SheetTable> tables;
};

/// Draws all pages; returns how many, 0 where the device cannot be drawn on. \a screenDpi as of paintHandover(). Thread: any, but
/// \a device's.
int paintViewSheet(const ViewSheet& sheet, const Formatter& format, QPagedPaintDevice& device, qreal screenDpi);

/// To look at, print and save. Thread: GUI.
[[nodiscard]] PrintJob viewSheetJob(const ViewSheet& sheet, const Formatter& format);

/// A name to save \a title under, without characters file systems refuse: "Session 2026-000123.pdf".
[[nodiscard]] QString sheetFileName(const QString& title);

} // namespace forecourt::ui
