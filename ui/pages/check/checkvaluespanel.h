// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the electrician measured, typed with units and checked against plausible ranges.
#pragma once

#include "core/commissioning/guidedcheck.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace forecourt::ui {

/// A value is kept when its field is left; nonsense is refused with a sentence and stays in the field.
/// Thread: GUI.
class CheckValuesPanel final : public Card
{
    Q_OBJECT

public:
    CheckValuesPanel(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent = nullptr);

private:
    struct Field
    {
        MeasurementKind kind;
        std::optional<EvseId> evse;
        QLineEdit* edit = nullptr;
        QComboBox* choice = nullptr;
        TextLabel* verdict = nullptr;
        bool hasError = false;
    };

    void rebuildIfNeeded();
    void addKind(MeasurementKind kind, const QList<EvseId>& places);
    void addField(MeasurementKind kind, std::optional<EvseId> evse, int row, int column);
    void take(int field);
    void showValues();
    void showVerdict(Field& field, std::optional<qint64> milli);
    [[nodiscard]] std::optional<qint64> stored(const Field& field) const;

    PageContext m_context;
    commissioning::GuidedCheck& m_check;
    QWidget* m_form = nullptr;
    QGridLayout* m_grid = nullptr;
    QList<Field> m_fields;
    QList<EvseId> m_places;
    bool m_isReadOnly = false;
};

} // namespace forecourt::ui
