// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>

namespace forecourt::ui {
namespace {

constexpr int IconGap = 6;
constexpr int SidePadding = 12;
constexpr int CompactPadding = 6;

QString kindName(Button::Kind kind)
{
    switch (kind) {
    case Button::Kind::Default: return QStringLiteral("default");
    case Button::Kind::Primary: return QStringLiteral("primary");
    case Button::Kind::Quiet: return QStringLiteral("quiet");
    case Button::Kind::Link: return QStringLiteral("link");
    case Button::Kind::Danger: return QStringLiteral("danger");
    }
    return {};
}

} // namespace

Button::Button(const ThemeManager& themes, const QString& text, Kind kind, QWidget* parent)
    : Button(themes, QString(), text, kind, parent)
{
}

Button::Button(const ThemeManager& themes, const QString& iconName, const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_themes(themes), m_iconName(iconName)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setKind(kind);
    connect(this, &QPushButton::clicked, this, &Button::handleClick);
    connect(&themes, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    if (kind == Kind::Danger && m_iconName.isEmpty())
        m_iconName = QStringLiteral("octagon-x");
    setProperty("kind", kindName(kind));
    repolish();
}

void Button::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setTall(bool tall)
{
    setProperty("tall", tall);
    repolish();
}

void Button::setCompact(bool compact)
{
    m_isCompact = compact;
    updateGeometry();
}

void Button::setHasMenu(bool hasMenu)
{
    m_hasMenu = hasMenu;
    updateGeometry();
}

void Button::repolish()
{
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
    update();
}

void Button::block(const QString& reason)
{
    if (m_reason == reason)
        return;
    if (m_reason.isEmpty())
        m_normalToolTip = toolTip();
    m_reason = reason;
    setToolTip(reason);
    setAccessibleDescription(reason);
    setProperty("blocked", true);
    repolish();
}

void Button::unblock()
{
    if (m_reason.isEmpty())
        return;
    m_reason.clear();
    setToolTip(m_normalToolTip);
    setAccessibleDescription(QString());
    setProperty("blocked", false);
    repolish();
}

void Button::setBlockedReason(const QString& reason)
{
    if (reason.isEmpty())
        unblock();
    else
        block(reason);
}

/// A tooltip that is set meanwhile waits: what counts now is why the button is off.
bool Button::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTipChange && isBlocked() && toolTip() != m_reason) {
        m_normalToolTip = toolTip();
        setToolTip(m_reason);
    }
    return QPushButton::event(event);
}

void Button::handleClick()
{
    if (isBlocked())
        tellReason();
    else
        Q_EMIT triggered();
}

void Button::tellReason()
{
    QToolTip::showText(mapToGlobal(QPoint(0, height() + 2)), m_reason, this);
}

void Button::mousePressEvent(QMouseEvent* event)
{
    if (isBlocked() && menu() != nullptr)
        tellReason(); // the menu would open on the press
    else
        QPushButton::mousePressEvent(event);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isBlocked() && menu() != nullptr && (isReturn || event->key() == Qt::Key_Space))
        tellReason();
    else if (isReturn && !autoDefault() && !isDefault()) // Qt lets Enter press buttons in dialogs only
        menu() != nullptr ? showMenu() : click();
    else
        QPushButton::keyPressEvent(event);
}

Theme::Color Button::textColor() const
{
    if (!isEnabled() || isBlocked())
        return Theme::Color::Ink3;
    switch (m_kind) {
    case Kind::Primary: return Theme::Color::TextOnAccent;
    case Kind::Quiet: return Theme::Color::Ink2;
    case Kind::Link: return Theme::Color::Accent;
    case Kind::Default:
    case Kind::Danger: break;
    }
    return Theme::Color::Ink1;
}

QSize Button::sizeHint() const
{
    ensurePolished();
    const int padding = m_isCompact || m_kind == Kind::Link ? CompactPadding : SidePadding;
    QFont widest = font();
    if (m_kind == Kind::Primary)
        widest.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(widest);
    int width = 2 * padding + 2;
    if (!text().isEmpty())
        width += metrics.size(Qt::TextShowMnemonic, text()).width();
    if (!m_iconName.isEmpty())
        width += metrics::IconSmall + (text().isEmpty() ? 0 : IconGap);
    if (m_hasMenu)
        width += metrics::IconSmall + IconGap;
    const int minimum = property("tall").toBool() ? metrics::FormControlHeight : metrics::ControlHeight;
    return {width, std::max(minimum, metrics.height() + 8)};
}

void Button::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QString label = option.text;
    option.text.clear();
    option.icon = {};
    option.features &= ~QStyleOptionButton::HasMenu;
    painter.drawControl(QStyle::CE_PushButton, option);

    const bool blocked = isBlocked() || !isEnabled();
    QFont labelFont = font();
    labelFont.setWeight(m_kind == Kind::Primary && !blocked ? QFont::DemiBold : QFont::Normal);
    labelFont.setUnderline(m_kind == Kind::Link && underMouse() && !blocked);
    painter.setFont(labelFont);
    const QFontMetrics metrics(labelFont);
    const int textWidth = label.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, label).width();
    const int icons = (m_iconName.isEmpty() ? 0 : 1) + (m_hasMenu ? 1 : 0);
    const int total = textWidth + icons * metrics::IconSmall + (label.isEmpty() ? 0 : icons * IconGap);
    int x = (width() - total) / 2;
    const qreal ratio = devicePixelRatioF();
    const QColor color = m_themes.color(textColor());
    const auto place = [this](int left, int wide, int high) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, (height() - high) / 2, wide, high));
    };
    const auto drawIcon = [&](const QString& name, const QColor& ink) {
        const QRect where = place(x, metrics::IconSmall, metrics::IconSmall);
        painter.drawPixmap(where, m_themes.pixmap(name, metrics::IconSmall, ink, m_themes.color(Theme::Color::ButtonFill), ratio));
        x += metrics::IconSmall + IconGap;
    };
    if (!m_iconName.isEmpty())
        drawIcon(m_iconName, m_kind == Kind::Danger && !blocked ? m_themes.color(Theme::Color::Critical) : color);
    painter.setPen(color);
    const int mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) ? Qt::TextShowMnemonic
                                                                                           : Qt::TextHideMnemonic;
    painter.drawText(place(x, textWidth, height()), Qt::AlignCenter | Qt::TextSingleLine | mnemonic, label);
    x += textWidth + (label.isEmpty() ? 0 : IconGap);
    if (m_hasMenu)
        drawIcon(QStringLiteral("chevron-down"), m_kind == Kind::Primary || blocked ? color : m_themes.color(Theme::Color::Ink2));
}

IconButton::IconButton(const ThemeManager& themes, const QString& iconName, const QString& name, QWidget* parent)
    : Button(themes, iconName, QString(), Kind::Quiet, parent)
{
    setToolTip(name);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconButton::sizeHint() const
{
    return {metrics::ControlHeight, metrics::ControlHeight};
}

} // namespace forecourt::ui
