// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/totalsrow.h"

#include "ui/theme/paintkit.h"

#include <QGridLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int SidePadding = 10;
constexpr int PartGap = 20;
constexpr int ValueRow = 24;
constexpr int WrapMargin = 4; ///< puts the first of several lines on the line of the name

} // namespace

TotalsRow::TotalsRow(const ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
}

void TotalsRow::setParts(const QList<Part>& parts)
{
    m_parts = parts;
    QStringList texts;
    for (const Part& part : parts)
        texts << part.text;
    setAccessibleName(texts.join(QStringLiteral(", ")));
    update();
}

QFont TotalsRow::fontOf(const Part& part) const
{
    return m_themes.font(part.weight == Weight::Strong ? TypeRole::BodyStrong : TypeRole::Body);
}

QSize TotalsRow::sizeHint() const
{
    return {400, m_themes.typography().heightFor(TypeRole::Body, metrics::TotalsRowHeight)};
}

QSize TotalsRow::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void TotalsRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Theme::Color::Window));
    drawHorizontalLine(painter, 0, width(), 0, m_themes.color(Theme::Color::Line));
    int left = SidePadding;
    int right = width() - SidePadding;
    const auto draw = [&](const Part& part, int x, int partWidth) {
        painter.setFont(fontOf(part));
        painter.setPen(m_themes.color(part.weight == Weight::Quiet ? Theme::Color::Ink2 : Theme::Color::Ink1));
        const QRect where = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, partWidth, height()));
        painter.drawText(where, Qt::AlignCenter | Qt::TextSingleLine, part.text);
    };
    for (auto part = m_parts.crbegin(); part != m_parts.crend(); ++part) {
        if (!part->atEnd)
            continue;
        const int partWidth = QFontMetrics(fontOf(*part)).horizontalAdvance(part->text) + 1;
        right -= partWidth;
        draw(*part, right, partWidth);
        right -= PartGap;
    }
    for (const Part& part : m_parts) {
        if (part.atEnd)
            continue;
        const int partWidth = QFontMetrics(fontOf(part)).horizontalAdvance(part.text) + 1;
        draw(part, left, partWidth);
        left += partWidth + PartGap;
    }
}

namespace {

/// A sentence is worth a second line; what a charger made up may be of any length and stays on one.
bool mayWrap(const QString& value)
{
    constexpr qsizetype LongestText = 160;
    constexpr qsizetype LongestWord = 24;
    if (value.size() > LongestText || value.contains(QLatin1Char('\n')))
        return false;
    const QStringList words = value.split(QLatin1Char(' '));
    return words.size() > 2 && std::all_of(words.begin(), words.end(), [](const QString& word) { return word.size() <= LongestWord; });
}

} // namespace

KeyValueGrid::KeyValueGrid(const ThemeManager& themes, int nameWidth, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_grid(new QGridLayout(this)), m_nameWidth(nameWidth)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

qsizetype KeyValueGrid::indexOf(const QString& name) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].name == name)
            return i;
    }
    return -1;
}

KeyValueGrid::Row& KeyValueGrid::row(const QString& name)
{
    if (const qsizetype index = indexOf(name); index >= 0)
        return m_rows[index];
    Row added;
    added.name = name;
    added.label = new TextLabel(m_themes, name, TypeRole::Body, Theme::Color::Ink2);
    const int line = m_grid->rowCount();
    added.label->setMinimumHeight(ValueRow);
    m_grid->addWidget(added.label, line, 0, Qt::AlignTop);
    m_grid->setRowMinimumHeight(line, ValueRow);
    m_rows.append(added);
    return m_rows.last();
}

void KeyValueGrid::setValue(const QString& name, const QString& value)
{
    setValue(name, value, Theme::Color::Ink1);
}

void KeyValueGrid::setValue(const QString& name, const QString& value, Theme::Color ink, TypeRole role)
{
    Row& target = row(name);
    auto* label = qobject_cast<TextLabel*>(target.value);
    if (label == nullptr) {
        label = new TextLabel(m_themes, role);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setElideMode(Qt::ElideRight);
        setWidget(name, label);
    }
    const bool missing = value.isEmpty();
    label->setInk(missing ? Theme::Color::Ink2 : ink);
    label->setText(missing ? QString(QChar(0x2013)) : value);
    const bool wraps = mayWrap(value);
    label->setElideMode(wraps ? Qt::ElideNone : Qt::ElideRight);
    label->setWordWrap(wraps);
    label->setContentsMargins(0, wraps ? WrapMargin : 0, 0, wraps ? WrapMargin : 0);
    //: For screen readers: name and value of one line.
    label->setAccessibleName(tr("%1: %2").arg(name, label->text()));
}

void KeyValueGrid::setWidget(const QString& name, QWidget* widget)
{
    Row& target = row(name);
    if (target.value != nullptr)
        target.value->deleteLater();
    int line = 0, column = 0, rowSpan = 0, columnSpan = 0;
    m_grid->getItemPosition(m_grid->indexOf(target.label), &line, &column, &rowSpan, &columnSpan);
    m_grid->addWidget(widget, line, 1);
    target.label->setBuddy(widget);
    target.value = widget;
}

void KeyValueGrid::removeRow(const QString& name)
{
    const qsizetype index = indexOf(name);
    if (index < 0)
        return;
    delete m_rows[index].label;
    delete m_rows[index].value;
    m_rows.removeAt(index);
}

QList<std::pair<QString, QString>> KeyValueGrid::values() const
{
    QList<std::pair<QString, QString>> values;
    for (const Row& row : m_rows) {
        if (const auto* label = qobject_cast<const TextLabel*>(row.value))
            values.append({row.name, label->text()});
    }
    return values;
}

QString KeyValueGrid::value(const QString& name) const
{
    const qsizetype index = indexOf(name);
    const auto* label = index < 0 ? nullptr : qobject_cast<const TextLabel*>(m_rows[index].value);
    return label == nullptr ? QString() : label->text();
}

} // namespace forecourt::ui
