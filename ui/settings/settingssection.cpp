// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/pages/pagelayout.h"
#include "ui/widgets/card.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int LabelWidth = 200;
constexpr int RowPadding = 6;
constexpr int FieldGap = 12; ///< between label and field
constexpr int TextMargins = 4; ///< of the line in a field of numbers; its own hint leaves them out
constexpr int FieldWidth = 320;
constexpr int WidestChoice = 460; ///< a list of choices may be wider, so that none is cut

/// The widget that draws the border of \a field.
QWidget* borderOf(QWidget* field)
{
    auto* box = qobject_cast<QComboBox*>(field);
    return box && box->lineEdit() ? box->lineEdit() : field;
}

} // namespace

SettingRow::SettingRow(const ThemeManager& themes, const QString& label, QWidget* field, const QString& unit)
    : m_themes(themes), m_field(field)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(RowPadding, 4, RowPadding, 4);
    row->setSpacing(FieldGap);
    auto* name = new TextLabel(themes, label, TypeRole::Body, Theme::Color::Ink2);
    name->setBuddy(field);
    name->setWordWrap(true);
    name->setFixedWidth(LabelWidth);
    name->setMinimumHeight(metrics::FormControlHeight); // on the line of the field, also where help stands below it
    name->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    row->addWidget(name, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(field);
    if (!unit.isEmpty())
        line->addWidget(new TextLabel(themes, unit, TypeRole::Body, Theme::Color::Ink2));
    line->addStretch(1);
    column->addLayout(line);
    m_error = new TextLabel(themes, TypeRole::Small, Theme::Color::Ink1);
    m_help = new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2);
    for (TextLabel* text : {m_error, m_help}) {
        text->setWordWrap(true);
        text->hide();
        column->addWidget(text);
    }
    row->addLayout(column, 1);
    const bool isForm = qobject_cast<QLineEdit*>(field) || qobject_cast<QComboBox*>(field) || field->inherits("QAbstractSpinBox");
    if (isForm) {
        field->setProperty("form", true);
        field->setFixedWidth(unit.isEmpty() ? FieldWidth : FieldWidth / 2);
    }
    if (auto* box = qobject_cast<QComboBox*>(field); box && !box->isEditable() && unit.isEmpty()) {
        box->setMaximumWidth(WidestChoice);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    field->setAccessibleName(label);
}

void SettingRow::setHelp(const QString& text)
{
    m_help->setText(text);
    m_help->setVisible(!text.isEmpty());
    m_field->setAccessibleDescription(text);
}

void SettingRow::setError(const QString& text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    QWidget* border = borderOf(m_field);
    border->setProperty("error", !text.isEmpty());
    border->style()->unpolish(border);
    border->style()->polish(border);
}

QString SettingRow::error() const
{
    return m_error->text();
}

void SettingRow::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    update();
}

bool SettingRow::event(QEvent* event)
{
    const bool isStyled = event->type() == QEvent::Polish || event->type() == QEvent::StyleChange || event->type() == QEvent::Show;
    if (isStyled && m_field->inherits("QAbstractSpinBox")) {
        m_field->ensurePolished();
        m_field->setFixedWidth(std::max(m_field->minimumWidth(), m_field->sizeHint().width() + TextMargins));
    }
    return QWidget::event(event);
}

void SettingRow::paintEvent(QPaintEvent*)
{
    if (!m_isMarked)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_themes.theme().color(Theme::Color::Selection));
    painter.drawRoundedRect(rect(), 4, 4);
}

SettingsSection::SettingsSection(const PageContext& context, QString id, QString title, QString iconName)
    : m_context(context), m_id(std::move(id)), m_title(std::move(title)), m_iconName(std::move(iconName)), m_column(new QVBoxLayout)
{
    setObjectName(m_id + QStringLiteral("Section"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::CardGap);
    outer->addLayout(m_column);
    outer->addStretch(1);
}

Card* SettingsSection::addCard(const QString& title)
{
    auto* card = new Card(m_context.themes, title);
    card->body()->setSpacing(2);
    // rows bring 6 for the mark of a search hit; their words stand under the title all the same
    card->body()->setContentsMargins(metrics::CardPadding - 1 - RowPadding, 0, metrics::CardPadding - 1 - RowPadding, 12);
    m_column->addWidget(card);
    return card;
}

void SettingsSection::addPlace(const QString& label, const QString& words, QWidget* place)
{
    m_entries.append({label, words.toLower(), nullptr, place});
}

void SettingsSection::addWidget(QWidget* widget)
{
    m_column->addWidget(widget);
}

SettingRow* SettingsSection::addRow(Card* card, const QString& label, QWidget* field, const QString& objectName, const QString& help,
                                    const QString& keywords, const QString& unit)
{
    field->setObjectName(objectName);
    auto* row = new SettingRow(m_context.themes, label, field, unit);
    row->setHelp(help);
    card->body()->addWidget(row);
    m_entries.append({label, (help + QLatin1Char(' ') + keywords).toLower(), row, nullptr});
    m_rows.insert(field, row);
    return row;
}

void SettingsSection::setFieldError(QWidget* field, const QString& text)
{
    if (SettingRow* row = rowOf(field))
        row->setError(text);
}

TextLabel* SettingsSection::addNote(Card* card, const QString& objectName)
{
    auto* note = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    note->setObjectName(objectName);
    note->setWordWrap(true);
    note->setContentsMargins(6, 0, 6, 0);
    card->body()->addWidget(note);
    return note;
}

QHBoxLayout* SettingsSection::addFieldLine(Card* card)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(RowPadding, 0, RowPadding, RowPadding);
    row->addSpacing(LabelWidth + FieldGap); // a margin would stay at the left in right-to-left
    card->body()->addWidget(line);
    return row;
}

} // namespace forecourt::ui
