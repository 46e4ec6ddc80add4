// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/check/checkvaluespanel.h"

#include "core/commissioning/measurementrules.h"
#include "ui/format/checkwords.h"
#include "ui/models/checkstepmodel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int FieldWidth = 120;

QList<EvseId> placesOf(const CheckRecord& check)
{
    QList<EvseId> places;
    for (const CheckStep& step : check.steps) {
        if (step.evse && !places.contains(*step.evse))
            places.append(*step.evse);
    }
    return places;
}
} // namespace

CheckValuesPanel::CheckValuesPanel(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent)
    : Card(context.themes, tr("Measured with your own instruments"), parent), m_context(context), m_check(check)
{
    setObjectName(QStringLiteral("checkValuesPanel"));
    setSubtitle(tr("What you leave empty is left out of the hand-over"));
    connect(&check, &commissioning::GuidedCheck::changed, this, &CheckValuesPanel::rebuildIfNeeded);
    connect(&context.workspace, &Workspace::formatChanged, this, [this] {
        m_places.clear();
        rebuildIfNeeded();
    });
    rebuildIfNeeded();
}

void CheckValuesPanel::rebuildIfNeeded()
{
    const QList<EvseId> places = placesOf(m_check.record());
    const bool isReadOnly = m_check.record().isSigned();
    if (places.isEmpty())
        return;
    if (places == m_places && isReadOnly == m_isReadOnly && m_form) {
        showValues();
        return;
    }
    m_places = places;
    m_isReadOnly = isReadOnly;
    m_fields.clear();
    delete m_form;
    m_form = new QWidget;
    m_grid = new QGridLayout(m_form);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    for (int i = 0; i < places.size(); ++i)
        m_grid->addWidget(new TextLabel(m_context.themes, checkPlace(m_context.site(), m_check.record().station, places[i]),
                                        TypeRole::SmallStrong, Theme::Color::Ink2), 0, 1 + i);
    //: Column: what a measured value should be.
    m_grid->addWidget(new TextLabel(m_context.themes, tr("Required"), TypeRole::SmallStrong, Theme::Color::Ink2), 0,
                      1 + static_cast<int>(places.size()));
    for (int kind = 0; kind < MeasurementKindCount; ++kind)
        addKind(MeasurementKind(kind), places);
    m_grid->setColumnStretch(2 + static_cast<int>(places.size()), 1);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    body()->addWidget(m_form);
    showValues();
}

void CheckValuesPanel::addKind(MeasurementKind kind, const QList<EvseId>& places)
{
    const int row = m_grid->rowCount();
    const QString unit = measurementUnit(kind);
    //: A measured value: %1 its name, %2 its unit.
    const QString name = unit.isEmpty() ? measurementName(kind) : tr("%1 in %2").arg(measurementName(kind), unit);
    const auto addWords = [this, row](const QString& text, int column) {
        auto* label = new TextLabel(m_context.themes, text, TypeRole::Body, Theme::Color::Ink2);
        label->setMinimumHeight(metrics::FormControlHeight); // on the line of the field, also with a verdict below that
        m_grid->addWidget(label, row, column, Qt::AlignTop);
    };
    addWords(name, 0);
    if (commissioning::isOfWholeCharger(kind)) {
        addField(kind, std::nullopt, row, 1);
    } else {
        for (int i = 0; i < places.size(); ++i)
            addField(kind, places[i], row, 1 + i);
    }
    addWords(measurementRangeText(kind, m_context.format()), 1 + static_cast<int>(places.size()));
}

void CheckValuesPanel::addField(MeasurementKind kind, std::optional<EvseId> evse, int row, int column)
{
    Field field{kind, evse};
    const int index = static_cast<int>(m_fields.size());
    const QString id = QStringLiteral("%1_%2").arg(int(kind)).arg(evse ? evse->value() : 0);
    QString name = measurementName(kind);
    if (evse)
        name += QStringLiteral(", ") + checkPlace(m_context.site(), m_check.record().station, evse);
    auto* cell = new QWidget;
    auto* layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    if (kind == MeasurementKind::PhaseOrder) {
        field.choice = new QComboBox;
        field.choice->setObjectName(QStringLiteral("checkChoice") + id);
        field.choice->setProperty("form", true);
        field.choice->addItems({Formatter::missing(), measurementText(kind, 1, m_context.format()),
                                measurementText(kind, 2, m_context.format())});
        field.choice->setAccessibleName(name);
        field.choice->setEnabled(!m_isReadOnly);
        if (m_isReadOnly)
            //: Why a field is off: of the check of a new charger.
            field.choice->setToolTip(tr("Off: the check is signed"));
        connect(field.choice, &QComboBox::activated, this, [this, index] { take(index); });
        layout->addWidget(field.choice);
    } else {
        field.edit = new QLineEdit;
        field.edit->setObjectName(QStringLiteral("checkValue") + id);
        field.edit->setProperty("form", true);
        field.edit->setMaxLength(20);
        field.edit->setFixedWidth(FieldWidth);
        field.edit->setAlignment(Qt::AlignRight);
        field.edit->setAccessibleName(name + QLatin1Char(' ') + measurementUnit(kind));
        field.edit->setReadOnly(m_isReadOnly);
        connect(field.edit, &QLineEdit::editingFinished, this, [this, index] { take(index); });
        layout->addWidget(field.edit);
    }
    field.verdict = new TextLabel(m_context.themes, TypeRole::Small);
    field.verdict->setObjectName(QStringLiteral("checkVerdict") + id);
    field.verdict->hide();
    layout->addWidget(field.verdict);
    m_grid->addWidget(cell, row, column, Qt::AlignTop);
    m_fields.append(field);
}

std::optional<qint64> CheckValuesPanel::stored(const Field& field) const
{
    for (const Measurement& measurement : m_check.record().measurements) {
        if (measurement.kind == field.kind && measurement.evse == field.evse)
            return measurement.milli;
    }
    return std::nullopt;
}

void CheckValuesPanel::showVerdict(Field& field, std::optional<qint64> milli)
{
    const bool isBad = milli && !commissioning::isGood({field.kind, field.evse, *milli, {}});
    field.verdict->setVisible(isBad);
    if (isBad)
        field.verdict->setText(tr("⚠ Out of range"));
}

void CheckValuesPanel::showValues()
{
    for (Field& field : m_fields) {
        const std::optional<qint64> milli = stored(field);
        if (field.choice && !field.choice->hasFocus())
            field.choice->setCurrentIndex(static_cast<int>(milli.value_or(0)));
        if (field.edit && !field.edit->hasFocus() && !field.hasError) {
            const int decimals = commissioning::measurementRange(field.kind).decimals;
            field.edit->setText(milli ? m_context.format().locale().toString(double(*milli) / 1000, 'f', decimals) : QString());
        }
        if (!field.hasError)
            showVerdict(field, milli);
    }
}

void CheckValuesPanel::take(int index)
{
    Field& field = m_fields[index];
    Measurement measurement{field.kind, field.evse, 0, m_context.workspace.now()};
    bool isEmpty = false;
    bool isValid = true;
    if (field.choice) {
        measurement.milli = field.choice->currentIndex();
        isEmpty = measurement.milli == 0;
    } else {
        const QString text = field.edit->text().trimmed();
        isEmpty = text.isEmpty();
        double value = isEmpty ? 0 : m_context.format().locale().toDouble(text, &isValid);
        if (!isValid)
            value = QLocale::c().toDouble(text, &isValid);
        isValid = isValid && std::abs(value) < 1e12;
        measurement.milli = isValid ? qRound64(value * 1000) : -1;
    }
    field.hasError = !isEmpty && (!isValid || !commissioning::isPlausible(measurement));
    if (field.hasError) {
        field.verdict->setText(tr("⚠ Not a possible value"));
        field.verdict->show();
        return;
    }
    if (isEmpty)
        m_check.removeMeasurement(field.kind, field.evse);
    else if (stored(field) != measurement.milli)
        m_check.putMeasurement(measurement);
    showVerdict(m_fields[index], isEmpty ? std::nullopt : std::optional(measurement.milli));
}

} // namespace forecourt::ui
