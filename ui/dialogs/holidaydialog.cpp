// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/holidaydialog.h"
#include "ui/format/timesamples.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
constexpr int LongestHoliday = 60;
constexpr int FurthestFromEaster = 100;
} // namespace

HolidayDialog::HolidayDialog(const ThemeManager& themes, const Workspace& workspace, const std::optional<Holiday>& known, QWidget* parent)
    : FormDialog(themes, known ? tr("Change holiday") : tr("Add holiday"), parent), m_name(new QLineEdit), m_kind(new QComboBox),
      m_date(new QDateEdit), m_offset(new QSpinBox)
{
    setObjectName(QStringLiteral("holidayDialog"));
    m_name->setObjectName(QStringLiteral("holidayName"));
    m_name->setMaxLength(LongestHoliday);
    m_kind->setObjectName(QStringLiteral("holidayKind"));
    m_kind->addItem(tr("Every year on the same day"), int(Holiday::Kind::Yearly));
    m_kind->addItem(tr("Only on one date"), int(Holiday::Kind::Once));
    m_kind->addItem(tr("Some days from Easter Sunday"), int(Holiday::Kind::Easter));
    m_date->setObjectName(QStringLiteral("holidayDate"));
    m_date->setLocale(workspace.format().locale());
    m_date->setDisplayFormat(dateFieldFormat(workspace.format().locale()));
    m_date->setCalendarPopup(true);
    m_date->setDate(workspace.format().siteDate(workspace.now()));
    m_offset->setObjectName(QStringLiteral("holidayOffset"));
    m_offset->setRange(-FurthestFromEaster, FurthestFromEaster);
    if (known) {
        m_name->setText(known->name);
        m_kind->setCurrentIndex(m_kind->findData(int(known->kind)));
        if (known->date.isValid())
            m_date->setDate(known->date);
        m_offset->setValue(known->easterOffset);
    }
    addField(tr("Name"), m_name);
    addField(tr("When"), m_kind);
    addField(tr("Date; for every year, from this year on"), m_date);
    addField(tr("Days after Easter Sunday; before it with a minus"), m_offset);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &HolidayDialog::showKind);
    showKind();
    Button* accept = setAcceptButton(known ? tr("Change") : tr("Add"));
    accept->setObjectName(QStringLiteral("holidayAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("holidayCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &HolidayDialog::submit);
}

void HolidayDialog::showKind()
{
    const bool isEaster = m_kind->currentData().toInt() == int(Holiday::Kind::Easter);
    m_date->setEnabled(!isEaster);
    m_date->setToolTip(isEaster ? tr("Off: the day follows from Easter") : QString());
    m_offset->setEnabled(isEaster);
    m_offset->setToolTip(isEaster ? tr("−2 is Good Friday, 1 Easter Monday, 39 Ascension Day, 50 Whit Monday")
                                  : tr("Off: choose \"Some days from Easter Sunday\" above"));
}

Holiday HolidayDialog::holiday() const
{
    Holiday holiday;
    holiday.name = m_name->text().simplified();
    holiday.kind = Holiday::Kind(m_kind->currentData().toInt());
    if (holiday.kind == Holiday::Kind::Easter)
        holiday.easterOffset = m_offset->value();
    else
        holiday.date = m_date->date();
    return holiday;
}

void HolidayDialog::submit()
{
    setFieldError(m_name, m_name->text().simplified().isEmpty() ? tr("Type a name") : QString());
    if (!m_name->text().simplified().isEmpty())
        accept();
}

} // namespace forecourt::ui
