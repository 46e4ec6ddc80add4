// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a model tells the tile view about one connector.
#pragma once

#include "ui/format/displaystatus.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

class QModelIndex;

namespace forecourt::ui {

/// What a button or a key on a tile asks for. The view only reports it.
enum class TileAction { None, Start, Stop, Unlock, WhatToDo, Acknowledge, NextStep, Open };

/// A button painted on a large tile; the last of the list is the usual action (Space).
struct TileButton
{
    TileAction action = TileAction::None;
    QString text;           ///< a verb, translated: "Stop", "Stopping", "Next step…"
    QString iconName;       ///< Lucide name or empty
    QString blockedReason;  ///< not empty: drawn as disabled, tooltip tells it
    bool isQuiet = false;   ///< no border, for the lesser of two

    bool operator==(const TileButton&) const = default;
};

/// How the main line is drawn.
enum class TileMainStyle {
    Value,    ///< the number large with its unit: power
    Headline, ///< the line in 600: energy when finished, cause when faulted, "Waiting for a card"
    Quiet,    ///< a sentence in ink 2: "Free for 2 h 05"
};

/// Roles of a tile model. All texts are final: translated, with units. Missing roles leave their
/// place empty. Qt::ToolTipRole and Qt::AccessibleTextRole are used where given.
enum TileRole {
    TileNameRole = Qt::UserRole + 100, ///< QString
    TileStatusRole,        ///< DisplayStatus
    TileStateWordRole,     ///< QString; default: the status word
    TileMainStyleRole,     ///< TileMainStyle
    TileMainValueRole,     ///< QString: "10,9", "Earth leakage"
    TileMainUnitRole,      ///< QString: "kW"; empty for sentences
    TileSecondValueRole,   ///< QString: "12,41 kWh", "since 04:12"
    TileBarFractionRole,   ///< double 0..1: power of the connector's rating; invalid: no bar
    TileLimitFractionRole, ///< double 0..1: present limit; invalid: no tick
    TileReasonRole,        ///< QStringList, at most two lines
    TilePersonRole,        ///< QString
    TilePersonIconRole,    ///< QString icon name; default "user"
    TileAmountRole,        ///< QString: money
    TileButtonsRole,       ///< QList<TileButton>
    TileDurationRole,      ///< QString: "1:10", for medium and dense tiles
    TileMediumTextRole,    ///< QString: main line of a medium tile where it differs ("Free")
    TileMediumLineRole,    ///< QString: second line of a medium tile
    TileCompactValueRole,  ///< QString, at most nine letters: "3,8 kW", "Pause"
    TileGroupRole,         ///< QString: title of the group, e.g. the area
    TileGroupDetailRole,   ///< QString: "Branch A, 250 A"; read from the group's first tile
    TileGroupValueRole,    ///< QString: sum of kW; read from the group's first tile
};

/// Everything of one tile, read once.
struct TileData
{
    QString name;
    DisplayStatus status = DisplayStatus::Unavailable;
    QString stateWord;
    TileMainStyle mainStyle = TileMainStyle::Value;
    QString mainValue;
    QString mainUnit;
    QString secondValue;
    std::optional<double> barFraction;
    std::optional<double> limitFraction;
    QStringList reason;
    QString person;
    QString personIcon;
    QString amount;
    QList<TileButton> buttons;
    QString duration;
    QString mediumText;
    QString mediumLine;
    QString compactValue;
};

[[nodiscard]] TileData tileData(const QModelIndex& index);

/// One sentence with everything a tile shows, for screen readers and as the dense tile's tooltip.
[[nodiscard]] QString tileDescription(const QModelIndex& index);

} // namespace forecourt::ui

Q_DECLARE_METATYPE(forecourt::ui::TileButton)
Q_DECLARE_METATYPE(forecourt::ui::TileAction)
Q_DECLARE_METATYPE(forecourt::ui::TileMainStyle)
