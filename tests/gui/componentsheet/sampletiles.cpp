// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/componentsheet/sampletiles.h"

namespace forecourt::ui {
namespace {

const QString Gap = QString(QChar(0x00A0));

TileButton button(TileAction action, const QString& text, const QString& icon)
{
    return {action, text, icon, {}, false};
}

QStandardItem* tile(const QString& name, DisplayStatus status, TileMainStyle style, const QString& value, const QString& unit,
                    const QString& second, const QStringList& reason)
{
    auto* item = new QStandardItem(name);
    item->setData(name, TileNameRole);
    item->setData(QVariant::fromValue(status), TileStatusRole);
    item->setData(QVariant::fromValue(style), TileMainStyleRole);
    item->setData(value, TileMainValueRole);
    item->setData(unit, TileMainUnitRole);
    item->setData(second, TileSecondValueRole);
    item->setData(reason, TileReasonRole);
    return item;
}

void setBar(QStandardItem* item, double fraction, double limit)
{
    item->setData(fraction, TileBarFractionRole);
    if (limit >= 0)
        item->setData(limit, TileLimitFractionRole);
}

void setFoot(QStandardItem* item, const QString& person, const QString& amount, const QList<TileButton>& buttons)
{
    item->setData(person, TilePersonRole);
    item->setData(amount, TileAmountRole);
    item->setData(QVariant::fromValue(buttons), TileButtonsRole);
}

void setSmall(QStandardItem* item, const QString& text, const QString& line, const QString& duration, const QString& compact)
{
    item->setData(text, TileMediumTextRole);
    item->setData(line, TileMediumLineRole);
    item->setData(duration, TileDurationRole);
    item->setData(compact, TileCompactValueRole);
}

} // namespace

std::unique_ptr<QStandardItemModel> makeSampleTiles()
{
    using enum TileMainStyle;
    using S = DisplayStatus;
    auto model = std::make_unique<QStandardItemModel>();
    const QString kW = QStringLiteral("kW");
    const TileButton stop = button(TileAction::Stop, QStringLiteral("Stop"), QStringLiteral("square"));
    const TileButton start = button(TileAction::Start, QStringLiteral("Start"), QStringLiteral("play"));

    auto* item = tile(QStringLiteral("Bay 1"), S::Charging, Value, QStringLiteral("10,9"), kW, QStringLiteral("12,41") + Gap + QStringLiteral("kWh"),
                      {QStringLiteral("1:10 h, 16 A: all this car can take")});
    setBar(item, 0.5, -1);
    setFoot(item, QStringLiteral("A. Weber"), QStringLiteral("4,34 €"), {stop});
    setSmall(item, {}, QStringLiteral("12,41 kWh, A. Weber"), QStringLiteral("1:10"), QStringLiteral("10,9 kW"));
    model->appendRow(item);

    item = tile(QStringLiteral("Bay 2"), S::Charging, Value, QStringLiteral("8,2"), kW, QStringLiteral("14,91") + Gap + QStringLiteral("kWh"),
                {QStringLiteral("Stop sent 6 s ago, waiting up to 30 s")});
    setBar(item, 0.37, 0.375);
    TileButton stopping = button(TileAction::Stop, QStringLiteral("Stopping"), QStringLiteral("loader-circle"));
    stopping.blockedReason = QStringLiteral("Waiting for the charger's answer");
    setFoot(item, QStringLiteral("Guest card number 7"), QStringLiteral("5,22 €"), {stopping});
    item->setData(QStringLiteral("credit-card"), TilePersonIconRole);
    setSmall(item, {}, QStringLiteral("14,91 kWh, Guest card 7"), QStringLiteral("2:20"), QStringLiteral("8,2 kW"));
    model->appendRow(item);

    item = tile(QStringLiteral("Bay 3"), S::Available, Quiet, QStringLiteral("Free for 2 h 05"), {}, {},
                {QStringLiteral("Type 2, up to 22 kW, 0,35 €/kWh")});
    setFoot(item, {}, {}, {start});
    setSmall(item, QStringLiteral("Free"), QStringLiteral("Type 2, 22 kW"), QStringLiteral("2:05"), QStringLiteral("Free"));
    model->appendRow(item);

    item = tile(QStringLiteral("Bay 4"), S::Connected, Headline, QStringLiteral("Waiting for a card"), {}, QStringLiteral("0:45"),
                {QStringLiteral("Cable plugged and locked"), QStringLiteral("No tag read yet")});
    setFoot(item, {}, {}, {start});
    setSmall(item, QStringLiteral("No card yet"), QStringLiteral("Cable locked"), QStringLiteral("0:45"), QStringLiteral("No card"));
    model->appendRow(item);

    item = tile(QStringLiteral("Bay 5"), S::WePause, Value, QStringLiteral("0,0"), kW, QStringLiteral("18,60") + Gap + QStringLiteral("kWh"),
                {QStringLiteral("Paused by us: feeder North 32 A is full"), QStringLiteral("Stop not answered in 30 s")});
    setBar(item, 0, 0.01);
    setFoot(item, QStringLiteral("M. Okafor"), QStringLiteral("6,51 €"), {button(TileAction::NextStep, QStringLiteral("Next step…"), {})});
    setSmall(item, {}, QStringLiteral("We pause: feeder North full"), QStringLiteral("0:12"), QStringLiteral("Limit"));
    model->appendRow(item);

    item = tile(QStringLiteral("Bay 6"), S::UnplugPlease, Headline, QStringLiteral("22,07"), QStringLiteral("kWh"), QStringLiteral("7,72 €"),
                {QStringLiteral("Ended 10:00, still plugged in for 14 min"), QStringLiteral("Idle fee 0,10 €/min from 10:30")});
    setFoot(item, QStringLiteral("S. Brandt"), {}, {button(TileAction::Unlock, QStringLiteral("Unlock"), QStringLiteral("lock-open"))});
    setSmall(item, {}, QStringLiteral("7,72 €, S. Brandt"), QStringLiteral("0:14"), QStringLiteral("Unplug"));
    model->appendRow(item);

    item = tile(QStringLiteral("Bay 7"), S::Faulted, Headline, QStringLiteral("Earth leakage"), {}, QStringLiteral("since 04:12"),
                {QStringLiteral("GroundFailure, maker code E12"), QStringLiteral("Yard DC, cable 1. Bay 8 still works")});
    TileButton acknowledge = button(TileAction::Acknowledge, QStringLiteral("Acknowledge"), {});
    acknowledge.isQuiet = true;
    setFoot(item, {}, {}, {acknowledge, button(TileAction::WhatToDo, QStringLiteral("What to do"), {})});
    setSmall(item, {}, QStringLiteral("GroundFailure, E12"), QStringLiteral("6:02"), QStringLiteral("PE fault"));
    model->appendRow(item);

    item = tile(QStringLiteral("Bay 8"), S::CarPauses, Value, QStringLiteral("31,4"), kW, QStringLiteral("16,30") + Gap + QStringLiteral("kWh"),
                {QStringLiteral("0:38 h, 61 % battery, site limit 60 kW")});
    setBar(item, 0.63, 0.64);
    setFoot(item, QStringLiteral("J. Lindqvist"), QStringLiteral("8,97 €"), {stop});
    setSmall(item, {}, QStringLiteral("16,30 kWh, J. Lindqvist"), QStringLiteral("0:38"), QStringLiteral("Pause"));
    model->appendRow(item);
    return model;
}

std::unique_ptr<QStandardItemModel> makeManyTiles(int count)
{
    auto model = std::make_unique<QStandardItemModel>();
    for (int i = 0; i < count; ++i) {
        const DisplayStatus status = i % 3 == 1 ? DisplayStatus::Available : AllDisplayStatuses[std::size_t(i * 7 % DisplayStatusCount)];
        const bool first = i < count / 2;
        auto* item = tile(QStringLiteral("%1-%2").arg(first ? QStringLiteral("U1") : QStringLiteral("N")).arg(first ? i + 1 : i + 1 - count / 2, 2, 10, QLatin1Char('0')),
                          status, TileMainStyle::Value, QStringLiteral("3,8"), QStringLiteral("kW"), {}, {QStringLiteral("%1, 12 A").arg(statusWord(status))});
        const bool charging = status == DisplayStatus::Charging;
        setSmall(item, charging ? QString() : statusCompactWord(status), QStringLiteral("Type 2, 22 kW"), QStringLiteral("%1:%2").arg(i % 4).arg(i % 60, 2, 10, QLatin1Char('0')),
                 charging ? QStringLiteral("3,8 kW") : statusCompactWord(status));
        setFoot(item, {}, {}, {button(TileAction::Start, QStringLiteral("Start"), {})});
        item->setData(first ? QStringLiteral("Tiefgarage UG 1") : QStringLiteral("Parkdeck Nord"), TileGroupRole);
        item->setData(first ? QStringLiteral("Zweig A, 250 A") : QStringLiteral("Zweig B, 160 A"), TileGroupDetailRole);
        item->setData(first ? QStringLiteral("69,7 kW") : QStringLiteral("46,3 kW"), TileGroupValueRole);
        model->appendRow(item);
    }
    return model;
}

} // namespace forecourt::ui
