// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Name, currency, beginning and VAT of a price.
#pragma once

#include "ui/pages/pagecontext.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/widgets/card.h"

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace forecourt::ui {

/// Shows and changes \a draft. Errors stand below their fields. Thread: GUI.
class PriceHeadCard final : public Card
{
    Q_OBJECT

public:
    PriceHeadCard(const PageContext& context, PriceDraft& draft, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Another version shall be looked at.
    void versionWanted(forecourt::PriceVersionId version);

private:
    void makeFields();
    void connectFields();
    void fillVersions();
    void refresh();
    void showProblems();

    PageContext m_context;
    PriceDraft& m_draft;
    QComboBox* m_versions;
    QLineEdit* m_name;
    QComboBox* m_currency;
    QDateTimeEdit* m_validFrom;
    NumberField* m_vat;
    QComboBox* m_gross;
    QLineEdit* m_notes;
    LabelledField* m_nameField;
    LabelledField* m_currencyField;
    LabelledField* m_validFromField;
    LabelledField* m_vatField;
    bool m_isFilling = false;
};

} // namespace forecourt::ui
