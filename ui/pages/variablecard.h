// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One setting of a charger: what it is, what it does, and the field that changes it.
#pragma once

#include "core/domain/devicevariable.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLineEdit;

namespace forecourt::ui {

/// What is typed is checked at once; only good values become an edit. Sends nothing. Thread: GUI.
class VariableCard final : public Card
{
    Q_OBJECT

public:
    explicit VariableCard(const PageContext& context, QWidget* parent = nullptr);

    /// Shows \a variable of a charger with the settings \a known; \a edit: typed before and not sent.
    /// \a reason: why nothing can be changed now, empty if it can.
    void showVariable(const DeviceVariable& variable, const QList<DeviceVariable>& known, const std::optional<QString>& edit, const QString& reason);
    /// Forgets what was shown and typed. Whether the card is to be seen says the page.
    void showNone();
    /// Puts the keyboard into the field.
    void focusField();

Q_SIGNALS:
    /// A good value was typed; empty: back to what the charger has, or not good.
    void edited(const QString& name, const std::optional<QString>& value);

private:
    void makeField();
    void typed(const QString& text);
    void setReason(const QString& reason);

    PageContext m_context;
    DeviceVariable m_variable;
    QList<DeviceVariable> m_known;
    TextLabel* m_value;
    TextLabel* m_meaning;
    TextLabel* m_facts;
    TextLabel* m_label;
    QLineEdit* m_field;
    QComboBox* m_choice;
    TextLabel* m_problem;
    bool m_isFilling = false;
};

} // namespace forecourt::ui
