// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/theme/paintkit.h"
#include "ui/widgets/searchbutton.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QStyle>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int SearchWidth = 288;
constexpr int FactGap = 16;
constexpr int LeastTitle = 12; ///< characters; the search field and the context give way first
constexpr int TakesTheRest = 100; ///< of what the rest leaves; the gap between both halves takes one

} // namespace

PageHeader::PageHeader(const ThemeManager& themes, const QString& title, QWidget* parent)
    : QWidget(parent), m_themes(themes)
{
    //: Accessible name of the arrow in front of a page's title.
    m_back = new IconButton(themes, QStringLiteral("arrow-left"), tr("Back"));
    m_back->hide();
    m_parent = new Button(themes, QString(), Button::Kind::Quiet);
    m_parent->setCompact(true);
    m_parent->hide();
    m_slash = new TextLabel(themes, QStringLiteral("/"), TypeRole::Body, Theme::Color::Ink2);
    m_slash->setContentsMargins(0, 0, 4, 0);
    m_slash->hide();
    m_title = new TextLabel(themes, title, TypeRole::PageTitle);
    m_title->setElideMode(Qt::ElideRight, LeastTitle);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // what stands behind it stays close
    m_context = new TextLabel(themes, TypeRole::Body, Theme::Color::Ink2);
    m_context->setElideMode(Qt::ElideRight);
    m_context->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_context->hide();
    m_badges = new QHBoxLayout;
    m_badges->setSpacing(8);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_back);
    m_layout->addWidget(m_parent);
    m_layout->addWidget(m_slash);
    m_layout->addWidget(m_title);
    m_layout->addSpacing(12);
    m_layout->addWidget(m_context, TakesTheRest);
    m_layout->addLayout(m_badges);
    m_layout->addStretch(1);
    m_layout->addLayout(m_actions);
    setMinimumHeight(metrics::PageHeaderHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_back, &Button::triggered, this, &PageHeader::backRequested);
    connect(m_parent, &Button::triggered, this, &PageHeader::backRequested);
    connect(&themes, &ThemeManager::changed, this, &PageHeader::limitContext);
}

void PageHeader::limitContext()
{
    m_context->setMaximumWidth(m_context->sizeHint().width());
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setParentTitle(const QString& title)
{
    m_parent->setText(QString(title).replace(QLatin1Char('&'), QLatin1String("&&"))); // no key of the menus
    for (QWidget* part : {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_parent), static_cast<QWidget*>(m_slash)})
        part->setVisible(!title.isEmpty());
}

void PageHeader::setContext(const QString& text)
{
    m_context->setText(text);
    limitContext();
    m_context->setVisible(!text.isEmpty());
}

void PageHeader::addBadge(QWidget* badge)
{
    m_badges->addWidget(badge, 0, Qt::AlignVCenter);
}

void PageHeader::clearBadges()
{
    while (QLayoutItem* const item = m_badges->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
}

void PageHeader::addAction(QWidget* button)
{
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
}

QLineEdit* PageHeader::enableSearch(const QString& placeholder, const QKeySequence& shortcut)
{
    auto* field = new QLineEdit;
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setFixedWidth(SearchWidth);
    field->setClearButtonEnabled(false);
    field->addAction(m_themes.icon(QStringLiteral("search"), Theme::Color::Ink2), QLineEdit::LeadingPosition);
    if (!shortcut.isEmpty()) {
        auto* key = new QShortcut(shortcut, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, field, [field] { field->setFocus(Qt::ShortcutFocusReason); });
        field->setToolTip(shortcut.toString(QKeySequence::NativeText));
    }
    connect(field, &QLineEdit::textChanged, this, &PageHeader::searchChanged);
    m_layout->addSpacing(8);
    m_layout->addWidget(field);
    return field;
}

void PageHeader::enablePalette()
{
    if (m_palette != nullptr)
        return;
    m_palette = new SearchButton(m_themes);
    m_palette->setObjectName(QStringLiteral("paletteField"));
    m_layout->addSpacing(8);
    m_layout->addWidget(m_palette, TakesTheRest);
    connect(m_palette, &QAbstractButton::clicked, this, [this] { Q_EMIT paletteRequested(m_palette); });
}

void PageHeader::setPaletteKey(const QKeySequence& shortcut)
{
    if (m_palette != nullptr)
        m_palette->setKeyHint(shortcut);
}

void PageHeader::enableBell()
{
    if (m_bell != nullptr)
        return;
    m_bell = new BellButton(m_themes);
    m_bell->setObjectName(QStringLiteral("bell"));
    m_layout->addSpacing(4);
    m_layout->addWidget(m_bell);
    connect(m_bell, &Button::triggered, this, [this] { Q_EMIT bellPressed(m_bell); });
}

void PageHeader::setBellCount(int count)
{
    if (m_bell != nullptr)
        m_bell->setCount(count);
}

BellButton::BellButton(const ThemeManager& themes, QWidget* parent)
    : IconButton(themes, QString(), tr("Alerts"), parent), m_themes(themes)
{
    setCount(0);
}

void BellButton::setCount(int count)
{
    m_count = count;
    //: Accessible name of the bell; %n alerts are open.
    setAccessibleName(tr("Alerts, %n open", nullptr, count));
    update();
}

void BellButton::paintEvent(QPaintEvent* event)
{
    IconButton::paintEvent(event);
    QPainter painter(this);
    const int size = metrics::IconSidebar;
    painter.drawPixmap(5, (height() - size) / 2,
                       m_themes.pixmap(QStringLiteral("bell"), size, m_themes.color(Theme::Color::Ink1),
                                       m_themes.color(Theme::Color::Window), devicePixelRatioF()));
    if (m_count <= 0)
        return;
    const QRect mark(width() - 16, 0, 16, 16);
    drawBox(painter, mark, 8, m_themes.color(Theme::Color::AlarmHeader), QColor());
    QFont font = m_themes.font(TypeRole::Caption);
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * 0.9);
    painter.setFont(font);
    painter.setPen(m_themes.color(Theme::Color::AlarmText));
    painter.drawText(mark, Qt::AlignCenter, m_count > 9 ? QStringLiteral("9+") : QString::number(m_count));
}

FactLine::FactLine(const ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] { updateGeometry(); update(); });
}

void FactLine::setFacts(const QList<Fact>& facts)
{
    m_facts = facts;
    QStringList texts;
    for (const Fact& fact : facts)
        texts << fact.text;
    setAccessibleName(texts.join(QStringLiteral(", ")));
    m_whole = texts.join(QLatin1Char('\n'));
    update();
}

QSize FactLine::sizeHint() const
{
    return {400, m_themes.typography().heightFor(TypeRole::Small, 20, 4)};
}

void FactLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont font = m_themes.font(TypeRole::Small);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    int x = 0;
    bool isCut = false;
    const auto mirrored = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    for (const Fact& fact : m_facts) {
        if (!fact.iconName.isEmpty()) {
            const QRect icon(x, (height() - metrics::IconSmall) / 2, metrics::IconSmall, metrics::IconSmall);
            painter.drawPixmap(mirrored(icon), m_themes.pixmap(fact.iconName, metrics::IconSmall, m_themes.color(fact.iconColor),
                                                               m_themes.color(Theme::Color::Window), devicePixelRatioF()));
            x += metrics::IconSmall + 4;
        }
        const int whole = metrics.horizontalAdvance(fact.text) + 1;
        const int shown = std::clamp(width() - x, 0, whole);
        isCut = shown < whole;
        const QString text = isCut ? metrics.elidedText(fact.text, Qt::ElideRight, shown) : fact.text;
        painter.drawText(mirrored(QRect(x, 0, shown, height())), Qt::AlignCenter | Qt::TextSingleLine, text);
        if (isCut)
            break; // what comes behind has no room at all
        x += whole + FactGap;
    }
    setToolTip(isCut ? m_whole : QString());
}

} // namespace forecourt::ui
