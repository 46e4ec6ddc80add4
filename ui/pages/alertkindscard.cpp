// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alertkindscard.h"

#include "ui/format/alertwords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QSpinBox>

namespace forecourt::ui {

namespace {
constexpr int NameWidth = 300;
constexpr int FieldWidth = 160;
} // namespace

AlertKindsCard::AlertKindsCard(const ThemeManager& themes, QWidget* parent)
    //: Title: which kinds of alerts are wanted.
    : Card(themes, tr("What raises an alert"), parent), m_themes(themes)
{
    setObjectName(QStringLiteral("alertKindsCard"));
    for (int kind = 0; kind < AlertKindCount; ++kind)
        m_rows.append(makeRow(static_cast<AlertKind>(kind)));
}

AlertKindsCard::Row AlertKindsCard::makeRow(AlertKind kind)
{
    const AlertKindTraits traits = alertKindTraits(kind);
    const auto unit = [&]() -> QString {
        switch (traits.unit) {
        case ThresholdUnit::None: return {};
        //: Unit behind a number: an alert comes after so many seconds (of a clock: off by so many).
        case ThresholdUnit::Seconds: return tr("seconds");
        case ThresholdUnit::Minutes: return tr("minutes");
        case ThresholdUnit::Hours: return tr("hours");
        case ThresholdUnit::Megabytes: return tr("MB left");
        //: Unit behind a number: an alert comes after so many uses.
        case ThresholdUnit::Times: return tr("times");
        }
        return {};
    }();
    Row row;
    row.isOn = new QCheckBox(alertKindWord(kind));
    row.isOn->setObjectName(QStringLiteral("alertKind%1").arg(int(kind)));
    row.isOn->setFixedWidth(NameWidth);
    connect(row.isOn, &QCheckBox::toggled, this, &AlertKindsCard::edited);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(row.isOn);
    if (traits.unit != ThresholdUnit::None) {
        row.threshold = new QSpinBox;
        row.threshold->setObjectName(QStringLiteral("alertThreshold%1").arg(int(kind)));
        row.threshold->setProperty("form", true);
        row.threshold->setRange(traits.least, traits.most);
        row.threshold->setGroupSeparatorShown(true);
        row.threshold->setFixedWidth(FieldWidth);
        //: Accessible name: %1 a kind of alert, %2 a unit such as minutes.
        row.threshold->setAccessibleName(tr("%1, from how many %2").arg(alertKindWord(kind), unit));
        if (traits.least == 0)
            //: An alert comes without waiting.
            row.threshold->setSpecialValueText(tr("at once"));
        connect(row.threshold, &QSpinBox::valueChanged, this, &AlertKindsCard::edited);
        const auto follow = [threshold = row.threshold](bool isOn) {
            threshold->setEnabled(isOn);
            threshold->setToolTip(isOn ? QString() : tr("Off: this kind is switched off"));
        };
        connect(row.isOn, &QCheckBox::toggled, row.threshold, follow);
        follow(row.isOn->isChecked());
        line->addWidget(row.threshold);
        line->addWidget(new TextLabel(m_themes, unit, TypeRole::Body, Theme::Color::Ink2));
    }
    line->addStretch(1);
    body()->addLayout(line);
    return row;
}

void AlertKindsCard::load(const QList<AlertRule>& rules)
{
    const QSignalBlocker silence(this);
    for (int kind = 0; kind < m_rows.size() && kind < rules.size(); ++kind) {
        m_rows.at(kind).isOn->setChecked(rules.at(kind).isOn);
        if (QSpinBox* threshold = m_rows.at(kind).threshold)
            threshold->setValue(rules.at(kind).threshold);
    }
}

QList<AlertRule> AlertKindsCard::entered() const
{
    QList<AlertRule> rules;
    for (const Row& row : m_rows)
        rules.append({row.isOn->isChecked(), row.threshold ? row.threshold->value() : 0});
    return rules;
}

} // namespace forecourt::ui
