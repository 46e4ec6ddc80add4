// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/priceheadcard.h"

#include "ui/format/pricewords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>

namespace forecourt::ui {

namespace {
constexpr int LongestPriceName = 80;
constexpr int LongestNotes = 400;
enum Shown { Gross, Net };
} // namespace

PriceHeadCard::PriceHeadCard(const PageContext& context, PriceDraft& draft, QWidget* parent)
    : Card(context.themes, {}, parent), m_context(context), m_draft(draft)
{
    setObjectName(QStringLiteral("priceHead"));
    setAccessibleName(tr("Name and beginning"));
    makeFields();
    connectFields();
    connect(&draft, &PriceDraft::loaded, this, &PriceHeadCard::fillVersions);
    connect(&draft, &PriceDraft::changed, this, &PriceHeadCard::refresh);
    fillVersions();
    refresh();
}

void PriceHeadCard::makeFields()
{
    m_versions = new QComboBox;
    m_versions->setObjectName(QStringLiteral("priceVersion"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // its texts are long
    m_versions->setMinimumContentsLength(12);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("priceName"));
    m_name->setMaxLength(LongestPriceName);
    m_currency = new QComboBox;
    m_currency->setObjectName(QStringLiteral("priceCurrency"));
    m_currency->setEditable(true);
    m_currency->addItems({QStringLiteral("EUR"), QStringLiteral("CHF"), QStringLiteral("GBP"), QStringLiteral("DKK"), QStringLiteral("NOK"),
                          QStringLiteral("SEK"), QStringLiteral("PLN"), QStringLiteral("CZK"), QStringLiteral("USD")});
    m_currency->lineEdit()->setMaxLength(3);
    m_validFrom = makeSiteTimeEdit(m_context.format(), "priceValidFrom");
    m_vat = makeVatField(m_context.workspace, "priceVat");
    m_gross = new QComboBox;
    m_gross->setObjectName(QStringLiteral("priceGross"));
    //: How prices are entered: VAT is in them.
    m_gross->addItem(tr("with VAT"));
    //: How prices are entered: VAT comes on top.
    m_gross->addItem(tr("without VAT"));
    m_notes = new QLineEdit;
    m_notes->setObjectName(QStringLiteral("priceNotes"));
    m_notes->setMaxLength(LongestNotes);
    m_notes->setPlaceholderText(tr("For you alone; not on documents"));
    const ThemeManager& themes = m_context.themes;
    m_nameField = new LabelledField(themes, tr("Name"), m_name);
    m_currencyField = new LabelledField(themes, tr("Currency"), m_currency);
    m_validFromField = new LabelledField(themes, tr("Valid from, site time"), m_validFrom);
    m_vatField = new LabelledField(themes, tr("VAT"), m_vat, m_context.format().locale().percent());
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const auto add = [grid](QWidget* field, int row, int column, int columns) { grid->addWidget(field, row, column, 1, columns, Qt::AlignTop); };
    add(m_nameField, 0, 0, 2);
    add(m_validFromField, 0, 2, 1);
    add(m_vatField, 0, 3, 1);
    add(new LabelledField(themes, tr("Entered"), m_gross), 0, 4, 1);
    add(new LabelledField(themes, tr("Look at"), m_versions), 1, 0, 2);
    add(m_currencyField, 1, 2, 1);
    add(new LabelledField(themes, tr("Notes"), m_notes), 1, 3, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 1);
    grid->setColumnStretch(4, 1);
    body()->addLayout(grid);
}

void PriceHeadCard::connectFields()
{
    connect(m_versions, &QComboBox::activated, this,
            [this](int index) { Q_EMIT versionWanted(PriceVersionId(m_versions->itemData(index).toLongLong())); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.editSetting([&](PriceSetting& setting) { setting.name = text.simplified(); });
    });
    connect(m_currency, &QComboBox::currentTextChanged, this, [this](const QString& text) {
        if (!m_isFilling)
            m_draft.editSetting([&](PriceSetting& setting) { setting.currency = text.trimmed().toUpper(); });
    });
    connect(m_validFrom, &QDateTimeEdit::dateTimeChanged, this, [this] {
        if (!m_isFilling)
            m_draft.edit([this](PriceVersion& version) { version.validFrom = siteTimeOf(*m_validFrom, m_context.format()); });
    });
    connect(m_vat, &NumberField::valueEdited, this, [this](const std::optional<qint64>& points) {
        m_draft.edit([&](PriceVersion& version) { version.vat = VatRate{static_cast<int>(points.value_or(0))}; });
    });
    connect(m_vat, &NumberField::readableChanged, this, [this](bool isReadable) {
        m_draft.setUnreadable(m_vat->objectName(), !isReadable);
        showProblems();
    });
    connect(m_gross, &QComboBox::activated, this,
            [this](int index) { m_draft.edit([&](PriceVersion& version) { version.isGross = index == Gross; }); });
    connect(m_notes, &QLineEdit::textEdited, this,
            [this](const QString& text) { m_draft.editSetting([&](PriceSetting& setting) { setting.notes = text; }); });
}

void PriceHeadCard::fillVersions()
{
    m_versions->clear();
    const PriceBook& book = *m_context.site().priceBook();
    const PriceVersion* inForce = book.versionAt(m_draft.setting().id, m_context.workspace.now());
    for (const PriceVersion& version : book.versions) {
        if (version.price != m_draft.setting().id)
            continue;
        QString text = tr("Version %1, from %2").arg(version.number).arg(m_context.format().dateTime(version.validFrom, m_context.workspace.now()));
        if (inForce && inForce->id == version.id)
            //: Behind a version of a price.
            text += QLatin1Char(' ') + tr("(now)");
        m_versions->addItem(text, version.id.value());
        if (m_draft.base() && m_draft.base()->id == version.id)
            m_versions->setCurrentIndex(m_versions->count() - 1);
    }
    const bool hasVersions = m_versions->count() > 0;
    m_versions->setEnabled(hasVersions);
    m_versions->setToolTip(hasVersions ? tr("What you change is saved as a new version; old sessions keep theirs") : tr("Off: there is no version yet"));
}

void PriceHeadCard::refresh()
{
    m_isFilling = true;
    const PriceSetting& setting = m_draft.setting();
    const PriceVersion& version = m_draft.version();
    if (m_name->text().simplified() != setting.name)
        m_name->setText(setting.name);
    if (m_currency->currentText().trimmed().toUpper() != setting.currency)
        m_currency->setCurrentText(setting.currency);
    if (m_notes->text() != setting.notes) {
        m_notes->setText(setting.notes);
        m_notes->setCursorPosition(0); // else the end of a long one is shown
    }
    if (version.validFrom.isValid())
        setSiteTime(*m_validFrom, version.validFrom, m_context.format());
    m_vat->setValue(version.vat.basisPoints);
    m_gross->setCurrentIndex(version.isGross ? Gross : Net);
    m_isFilling = false;
    showProblems();
}

void PriceHeadCard::showProblems()
{
    QString name;
    QString currency;
    QString from;
    QString fromHint;
    QString vat = m_vat->isReadable() ? QString() : tr("VAT is a number such as 19");
    if (m_draft.isLoaded()) {
        for (const PriceProblem& problem : m_draft.problems()) {
            const QString sentence = priceFaultSentence(problem, &m_draft.version(), m_context.format());
            switch (problem.fault) {
            case PriceFault::NameMissing:
            case PriceFault::NameTaken:
                if (problem.part == PricePart::Whole)
                    name = sentence;
                break;
            case PriceFault::CurrencyUnknown:
            case PriceFault::CurrencyDiffers: currency = sentence; break;
            case PriceFault::ValidFromMissing:
            case PriceFault::ValidFromTaken: from = sentence; break;
            case PriceFault::ValidFromPast: fromHint = sentence; break;
            case PriceFault::VatOutOfRange: vat = sentence; break;
            default: break;
            }
        }
    }
    m_nameField->setError(name);
    m_currencyField->setError(currency);
    m_validFromField->setError(from);
    m_validFromField->setHint(fromHint);
    m_vatField->setError(vat);
}

} // namespace forecourt::ui
